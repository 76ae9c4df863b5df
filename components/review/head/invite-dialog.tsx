"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { Field } from "@/components/ui/field/field";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { inviteToReviewAction } from "@/lib/actions/review";
import { optionsOf, type Pickable } from "./people-options";
import { useClosing } from "./use-closing";

type InviteDialogProps = { run: string; people: readonly Pickable[]; me: string; invited: readonly string[] };

/** Whom the review is for besides those who were there. */
export function InviteDialog({ run, people, me, invited }: InviteDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const { close, done } = useClosing(run);
  const { submit, busy, errors } = useSubmit(() => inviteToReviewAction({ run, personIds: chosen }), () => done(chosen.length === 1 ? "Invited" : `${chosen.length} people invited`));
  return (
    <FormDialog
      title="Invite to the review"
      description="They are told now, and when it is published. It shows who has read it."
      confirm="Invite"
      busy={busy}
      problem={errors.say}
      onClose={close}
      onSubmit={(event) => void submit(event)}
    >
      <Field label="People" error={errors.fields.personIds} required>
        <ComboboxMany options={optionsOf(people.filter(({ id }) => !invited.includes(id)), me)} values={chosen} onValues={setChosen} searchHint="Search people" placeholder="Choose" />
      </Field>
    </FormDialog>
  );
}
