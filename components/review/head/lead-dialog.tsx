"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { changeReviewLeadAction } from "@/lib/actions/review";
import { optionsOf, type Pickable } from "./people-options";
import { useClosing } from "./use-closing";

type LeadDialogProps = { run: string; people: readonly Pickable[]; me: string; leadId: string | null };

/** Who leads the review from here on. */
export function LeadDialog({ run, people, me, leadId }: LeadDialogProps) {
  const [chosen, setChosen] = useState(people.some(({ id }) => id === leadId) ? leadId : null);
  const { close, done } = useClosing(run);
  const { submit, busy, errors } = useSubmit(() => changeReviewLeadAction({ run, leadId: chosen ?? "" }), () => done("The lead is changed"));
  return (
    <FormDialog
      title="Who leads this review?"
      description="The lead brings the texts together and publishes. Everybody can write."
      confirm="Hand over"
      busy={busy}
      problem={errors.say}
      onClose={close}
      onSubmit={(event) => void submit(event)}
    >
      <Field label="Lead" error={errors.fields.leadId} required>
        <Combobox options={optionsOf(people, me)} value={chosen} onValue={setChosen} searchHint="Search people" placeholder="Choose" />
      </Field>
    </FormDialog>
  );
}
