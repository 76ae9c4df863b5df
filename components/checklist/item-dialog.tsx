"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Choices } from "@/components/ui/field/choices";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { addItemAction, changeItemAction } from "@/lib/actions/checklist";
import { joinDue, splitDue } from "@/lib/domain/checklist/due";
import { type ItemFields, itemFields } from "@/lib/domain/checklist/item";
import { type Phase, phaseNames, phases } from "@/lib/domain/checklist/phases";
import type { ChecklistView, ItemView } from "@/lib/domain/checklist/view";
import { DueField } from "./due-field";

type ItemDialogProps = {
  view: ChecklistView;
  /** The item to edit; null adds one. */
  item: ItemView | null;
  onClose: () => void;
  onDone: (itemId: string) => void;
};

/** Adds an item or changes one; what is typed stays until the server agreed. */
export function ItemDialog({ view, item, onClose, onDone }: ItemDialogProps) {
  const formId = useId();
  const [title, setTitle] = useState(item?.title ?? "");
  const [phase, setPhase] = useState<Phase>("preDeployment");
  const [required, setRequired] = useState(item?.required ?? true);
  const [ownerId, setOwnerId] = useState(item?.owner?.id ?? null);
  const [due, setDue] = useState(splitDue(item?.dueMinutes ?? null));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    const fields = itemFields.safeParse({ title, required, ownerId, dueMinutes: joinDue(due) });
    if (!fields.success) return setErrors(new Map(fields.error.issues.map((issue) => [issue.path.join("."), issue.message])));
    setErrors(new Map());
    setBusy(true);
    const answer = await save(fields.data).catch(() => null);
    setBusy(false);
    if (answer?.ok) return onDone(answer.value.itemId);
    if (answer?.refusal.kind === "invalid") setErrors(new Map(answer.refusal.fields.map((field) => [field.path, field.say])));
    setRefusal(answer ? answer.refusal.say : "The server could not be reached. What you wrote is still here: try again.");
  }

  function save(fields: ItemFields) {
    return item ? changeItemAction({ release: view.key, itemId: item.id, ...fields }) : addItemAction({ release: view.key, phase, ...fields });
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && onClose()}
      title={item ? `Edit “${item.title}”` : "Add an item"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={isBusy}>{item ? "Save" : "Add item"}</Button>
        </>
      }
    >
      <form id={formId} className="stack item-fields" onSubmit={(event) => void submit(event)} noValidate>
        {refusal && <Callout tone="blocked" title={refusal} role="alert" />}
        <Field label="What has to be done" required error={errors.get("title")}>
          <TextInput value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} autoFocus />
        </Field>
        {!item && (
          <Field label="Phase">
            <Select value={phase} options={phases.map((each) => ({ value: each, label: phaseNames[each] }))} onValue={(value) => setPhase(phases.find((each) => each === value) ?? phase)} />
          </Field>
        )}
        <Field label="Does it have to hold">
          <Choices options={[{ value: "required", label: "Required" }, { value: "optional", label: "Optional" }]} value={required ? "required" : "optional"} onValue={(value) => setRequired(value === "required")} />
        </Field>
        <Field label="Owner" error={errors.get("ownerId")}>
          <Combobox
            options={view.people.map((person) => ({ value: person.id, label: person.name, hint: person.title }))}
            value={ownerId}
            onValue={setOwnerId}
            placeholder="Nobody"
            clear="Nobody"
            shown={item?.owner && item.owner.id === ownerId ? item.owner.name : undefined}
          />
        </Field>
        <DueField due={due} onDue={setDue} error={errors.get("dueMinutes")} />
      </form>
    </Dialog>
  );
}
