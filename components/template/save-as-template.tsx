"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { Dialog } from "@/components/ui/floating/dialog";
import { toast } from "@/components/ui/floating/toast";
import { createTemplateAction } from "@/lib/actions/template";
import type { Refusal } from "@/lib/domain/result/result";

type SaveAsTemplateProps = { releaseKey: string; releaseName: string };

/** Asked for by ?from=REL-42: keeps a release's plan and checklist to start others from. */
export function SaveAsTemplate({ releaseKey, releaseName }: SaveAsTemplateProps) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const close = () => router.replace("/templates");

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const result = await createTemplateAction({ release: releaseKey, name: form.get("name"), about: form.get("about") });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal);
    toast("Saved as a template");
    router.replace(`/templates/${result.value.slug}`);
  }

  const errorOf = (path: string) => (refusal?.kind === "invalid" ? refusal.fields.find((field) => field.path === path)?.say : undefined);

  return (
    <Dialog
      open
      onOpen={(open) => !open && close()}
      title={`Save ${releaseKey} as a template`}
      description="The plan and the checklist are kept. Names, ticks and evidence are left out."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form="save-as-template" variant="primary" busy={busy}>Save template</Button>
        </>
      }
    >
      <form id="save-as-template" className="stack" onSubmit={save}>
        <Field label="Name" error={errorOf("name")} required>
          <TextInput name="name" defaultValue={releaseName} maxLength={120} />
        </Field>
        <Field label="What it is good for" error={errorOf("about")}>
          <TextArea name="about" rows={2} maxLength={500} />
        </Field>
        {refusal && refusal.kind !== "invalid" && <p className="blocked" role="alert">{refusal.say}</p>}
      </form>
    </Dialog>
  );
}
