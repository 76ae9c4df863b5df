"use client";

import { type FormEvent, useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { skipMessageAction } from "@/lib/actions/message";

type SkipDialogProps = { run: string; planMessageId: string; name: string; comesBack: boolean; onClose: () => void; onSkipped: () => void };

/** Asks why nobody needs this message; the reason stands in the timeline. */
export function SkipDialog({ run, planMessageId, name, comesBack, onClose, onSkipped }: SkipDialogProps) {
  const [reason, setReason] = useState("");
  const { submit, busy, errors } = useSubmit(() => skipMessageAction({ run, planMessageId, reason }), onSkipped);

  return (
    <FormDialog
      title={`Skip “${name}”?`}
      description={comesBack ? "Only this one is skipped: the next update is due at its time." : "It can still be sent later."}
      confirm="Skip it"
      dismiss="Keep it"
      busy={busy}
      onClose={onClose}
      onSubmit={(event: FormEvent) => void submit(event)}
    >
      <Field label="Why nobody needs it" error={errors.fields.reason ?? errors.say} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1_000} rows={2} />
      </Field>
    </FormDialog>
  );
}
