"use client";

import { type SubmitEvent, useId } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { type TemplateHead, useTemplateSave } from "./use-template-save";

export function TemplateForm({ template, onClose }: { template: TemplateHead; onClose: () => void }) {
  const formId = useId();
  const { save, busy, refusal } = useTemplateSave(template);
  const errorOf = (path: string) => (refusal?.kind === "invalid" ? refusal.fields.find((field) => field.path === path)?.say : undefined);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const refused = await save({ name: String(form.get("name")), about: String(form.get("about")) });
    if (!refused) onClose();
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && onClose()}
      title="Edit name and purpose"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>Save</Button>
        </>
      }
    >
      <form id={formId} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Name" error={errorOf("name")} required>
          <TextInput name="name" defaultValue={template.name} maxLength={120} />
        </Field>
        <Field label="What it is good for" error={errorOf("about")}>
          <TextArea name="about" rows={2} defaultValue={template.about} maxLength={500} />
        </Field>
        {refusal && refusal.kind !== "invalid" && <p className="blocked" role="alert">{refusal.say}</p>}
      </form>
    </Dialog>
  );
}
