"use client";

import { type SubmitEvent, useId, useState } from "react";
import { DueField } from "@/components/checklist/due-field";
import { Button } from "@/components/ui/button/button";
import { Choices } from "@/components/ui/field/choices";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { joinDue, splitDue } from "@/lib/domain/checklist/due";
import { type TemplateItem, templateItem } from "@/lib/domain/checklist/item";
import { type Phase, phaseNames, phases } from "@/lib/domain/checklist/phases";
import type { Refusal } from "@/lib/domain/result/result";

type TemplateItemDialogProps = {
  /** The item to edit; null adds one. */
  item: TemplateItem | null;
  refusal: Refusal | null;
  onPut: (item: TemplateItem) => Promise<boolean>;
  onClose: () => void;
};

export function TemplateItemDialog({ item, refusal, onPut, onClose }: TemplateItemDialogProps) {
  const formId = useId();
  const [title, setTitle] = useState(item?.title ?? "");
  const [phase, setPhase] = useState<Phase>(item?.phase ?? "preDeployment");
  const [required, setRequired] = useState(item?.required ?? true);
  const [due, setDue] = useState(splitDue(item?.dueMinutes ?? null));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const parsed = templateItem.safeParse({ title, phase, required, dueMinutes: joinDue(due), verifies: item?.verifies ?? null });
    if (!parsed.success) return setErrors(new Map(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])));
    setErrors(new Map());
    setBusy(true);
    const kept = await onPut(parsed.data);
    setBusy(false);
    if (kept) onClose();
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && onClose()}
      title={item ? `Edit “${item.title}”` : "Add an item"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>{item ? "Save" : "Add item"}</Button>
        </>
      }
    >
      <form id={formId} className="stack item-fields" onSubmit={(event) => void submit(event)} noValidate>
        {refusal && <p className="blocked" role="alert">{refusal.say}</p>}
        <Field label="What has to be done" required error={errors.get("title")}>
          <TextInput value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} autoFocus />
        </Field>
        <Field label="Phase">
          <Select value={phase} options={phases.map((each) => ({ value: each, label: phaseNames[each] }))} onValue={(value) => setPhase(phases.find((each) => each === value) ?? phase)} />
        </Field>
        <Field label="Does it have to hold">
          <Choices options={[{ value: "required", label: "Required" }, { value: "optional", label: "Optional" }]} value={required ? "required" : "optional"} onValue={(value) => setRequired(value === "required")} />
        </Field>
        <DueField due={due} onDue={setDue} error={errors.get("dueMinutes")} />
      </form>
    </Dialog>
  );
}
