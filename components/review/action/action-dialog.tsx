"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { addActionAction, changeActionAction } from "@/lib/actions/review";
import type { ReviewAction } from "@/lib/domain/review/view";
import type { Pickable } from "../head/people-options";
import { useClosing } from "../head/use-closing";
import { WhoUntil } from "./who-until";

type ActionDialogProps = { run: string; /** The action to change; null adds one. */ action: ReviewAction | null; people: readonly Pickable[]; me: string };

export function ActionDialog({ run, action, people, me }: ActionDialogProps) {
  const [what, setWhat] = useState(action?.what ?? "");
  const [given, setGiven] = useState({ ownerId: action?.owner.isActive ? action.owner.id : null, dueOn: action?.dueOn ?? "" });
  const { close, done } = useClosing(run);
  const fields = { run, what, ...given, ownerId: given.ownerId ?? "" };
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
      problem={errors.say}
      onClose={close}
      onSubmit={(event) => void submit(event)}
    >
      <Field className="span-6" label="What is to be done" error={errors.fields.what} required>
        <TextInput value={what} onChange={(event) => setWhat(event.target.value)} maxLength={300} placeholder="Test on phones with 2 GB before each release" autoComplete="off" />
      </Field>
      <WhoUntil value={given} onValue={setGiven} people={people} me={me} errors={errors.fields} />
    </FormDialog>
  );
}
