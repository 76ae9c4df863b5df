"use client";

import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import type { ZodSafeParseResult } from "zod";
import { Button } from "@/components/ui/button/button";
import { Choices } from "@/components/ui/field/choices";
import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { Callout } from "@/components/ui/state/callout";
import { joinDue, splitDue } from "@/lib/domain/checklist/due";
import { type Phase, phaseNames, phases } from "@/lib/domain/checklist/phases";
import type { Refusal } from "@/lib/domain/result/result";
import { DueField } from "./due-field";

export type ItemDraft = { title: string; phase: Phase; required: boolean; dueMinutes: number | null };

type ItemFormProps<Fields> = {
  /** The item to edit; null writes a new one. Without a phase it keeps the one that it has. */
  item: (Omit<ItemDraft, "phase"> & { phase?: Phase }) | null;
  check: (draft: ItemDraft) => ZodSafeParseResult<Fields>;
  /** Answers with what refused it. */
  onSave: (fields: Fields) => Promise<Refusal | null>;
  onClose: () => void;
  /** What only this kind of item has: its words by the path of their error. */
  more?: (errors: ReadonlyMap<string, string>) => ReactNode;
};

/** Writes an item of a checklist; what is typed stays until the server agreed. */
export function ItemForm<Fields>({ item, check, onSave, onClose, more }: ItemFormProps<Fields>) {
  const formId = useId();
  const [title, setTitle] = useState(item?.title ?? "");
  const [phase, setPhase] = useState<Phase>(item?.phase ?? "preDeployment");
  const [required, setRequired] = useState(item?.required ?? true);
  const [due, setDue] = useState(splitDue(item?.dueMinutes ?? null));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    const checked = check({ title, phase, required, dueMinutes: joinDue(due) });
    if (!checked.success) return setErrors(new Map(checked.error.issues.map((issue) => [issue.path.join("."), issue.message])));
    setErrors(new Map());
    setBusy(true);
    try {
      const refused = await onSave(checked.data);
      if (refused?.kind === "invalid") setErrors(new Map(refused.fields.map((field) => [field.path, field.say])));
      setRefusal(refused?.say ?? null);
    } catch {
      setRefusal("The server could not be reached. What you wrote is still here: try again.");
    } finally {
      setBusy(false);
    }
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
        {(!item || item.phase) && (
          <Field label="Phase">
            <Select value={phase} options={phases.map((each) => ({ value: each, label: phaseNames[each] }))} onValue={(value) => setPhase(phases.find((each) => each === value) ?? phase)} />
          </Field>
        )}
        <Field label="Does it have to hold">
          <Choices options={[{ value: "required", label: "Required" }, { value: "optional", label: "Optional" }]} value={required ? "required" : "optional"} onValue={(value) => setRequired(value === "required")} />
        </Field>
        {more?.(errors)}
        <DueField due={due} onDue={setDue} error={errors.get("dueMinutes")} />
      </form>
    </Dialog>
  );
}
