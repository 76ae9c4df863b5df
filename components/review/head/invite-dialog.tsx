"use client";

import { useId, useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { inviteToReviewAction } from "@/lib/actions/review";
import { optionsOf, type Pickable } from "./people-options";
import { useClosing } from "./use-closing";

type InviteDialogProps = { run: string; people: readonly Pickable[]; me: string; invited: readonly string[] };

/** Whom the review is for besides those who were there. */
export function InviteDialog({ run, people, me, invited }: InviteDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const { close, done } = useClosing(run);
  const { submit, busy, errors } = useSubmit(() => inviteToReviewAction({ run, personIds: chosen }), () => done(chosen.length === 1 ? "Invited" : `${chosen.length} people invited`));
  const form = useId();
  return (
    <Dialog
      open
      onOpen={(open) => open || close()}
      title="Invite to the review"
      description="They are told now, and when it is published. It shows who has read it."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>Invite</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
        <Field label="People" error={errors.fields.personIds} required>
          <ComboboxMany options={optionsOf(people.filter(({ id }) => !invited.includes(id)), me)} values={chosen} onValues={setChosen} searchHint="Search people" placeholder="Choose" />
        </Field>
      </form>
    </Dialog>
  );
}
