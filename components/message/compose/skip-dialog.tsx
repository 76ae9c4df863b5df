"use client";

import { type FormEvent, useId, useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { Dialog } from "@/components/ui/floating/dialog";
import { skipMessageAction } from "@/lib/actions/message";

type SkipDialogProps = { run: string; planMessageId: string; name: string; comesBack: boolean; onClose: () => void; onSkipped: () => void };

/** Asks why nobody needs this message; the reason stands in the timeline. */
export function SkipDialog({ run, planMessageId, name, comesBack, onClose, onSkipped }: SkipDialogProps) {
  const form = useId();
  const [reason, setReason] = useState("");
  const { submit, busy, errors } = useSubmit(() => skipMessageAction({ run, planMessageId, reason }), onSkipped);

  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      title={`Skip “${name}”?`}
      description={comesBack ? "Only this one is skipped: the next update is due at its time." : "It can still be sent later."}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>Skip it</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event: FormEvent) => void submit(event)} noValidate>
        <Field label="Why nobody needs it" error={errors.fields.reason ?? errors.say} required>
          <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1_000} rows={2} />
        </Field>
      </form>
    </Dialog>
  );
}
