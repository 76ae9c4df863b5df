"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { Callout } from "@/components/ui/state/callout";
import { addActionAction, changeActionAction } from "@/lib/actions/review";
import type { ReviewAction } from "@/lib/domain/review/view";
import { optionsOf, type Pickable } from "../head/people-options";
import { useClosing } from "../head/use-closing";

type ActionDialogProps = { run: string; /** The action to change; null adds one. */ action: ReviewAction | null; people: readonly Pickable[]; me: string };

export function ActionDialog({ run, action, people, me }: ActionDialogProps) {
  const [what, setWhat] = useState(action?.what ?? "");
  const [ownerId, setOwnerId] = useState(action && !action.owner.isActive ? null : (action?.owner.id ?? null));
  const [dueOn, setDueOn] = useState(action?.dueOn ?? "");
  const { close, done } = useClosing(run);
  const fields = { run, what, ownerId: ownerId ?? "", dueOn };
  const { submit, busy, errors } = useSubmit(
    () => (action ? changeActionAction({ ...fields, actionId: action.id }) : addActionAction(fields)),
    () => done(action ? "Action saved" : "Action added"),
  );

  return (
    <FormDialog
      title={action ? "Change the action" : "New action"}
      description="One thing that makes the next time shorter or harmless."
      confirm={action ? "Save" : "Add the action"}
      className="edit-grid"
      busy={busy}
      onClose={close}
      onSubmit={(event) => void submit(event)}
    >
      {errors.say && <Callout className="span-6" tone="blocked" title={errors.say} role="alert" />}
      <Field className="span-6" label="What is to be done" error={errors.fields.what} required>
        <TextInput value={what} onChange={(event) => setWhat(event.target.value)} maxLength={300} placeholder="Test on phones with 2 GB before each release" autoComplete="off" />
      </Field>
      <Field className="span-3" label="Who" error={errors.fields.ownerId} required>
        <Combobox options={optionsOf(people, me)} value={ownerId} onValue={setOwnerId} searchHint="Search people" placeholder="Choose" />
      </Field>
      <Field className="span-3" label="Until" error={errors.fields.dueOn} required>
        <TextInput type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
