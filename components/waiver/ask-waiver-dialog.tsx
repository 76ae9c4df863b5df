"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { useTimeZone } from "@/components/ui/time/time-zone";
import { askWaiverAction } from "@/lib/actions/waiver";
import { instantOf } from "@/lib/domain/time/zoned";
import { longestWaiverDays } from "@/lib/domain/waiver/inputs";

type AskWaiverDialogProps = { release: string; blocker: { code: string; field: string; say: string }; onClose: () => void };

/** Asks that one thing in the way does not have to hold: why, and until when. */
export function AskWaiverDialog({ release, blocker, onClose }: AskWaiverDialogProps) {
  const router = useRouter();
  const zone = useTimeZone();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  // The day itself still counts, on the clocks of whoever asks.
  const expiresAt = until === "" ? "" : instantOf({ date: until, time: "23:59" }, zone).toISOString();
  const { submit, busy, errors } = useSubmit(() => askWaiverAction({ release, code: blocker.code, field: blocker.field, reason, expiresAt }), () => {
    toast("A waiver is asked. Whoever may answer was told.");
    onClose();
    router.refresh();
  });

  return (
    <FormDialog title="Ask for a waiver" description={blocker.say} confirm="Ask for a waiver" busy={busy} problem={errors.say} onClose={onClose} onSubmit={(event) => void submit(event)}>
      <Field label="Why it does not have to hold" error={errors.fields.reason} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={1000} autoFocus />
      </Field>
      <Field label="Until" error={errors.fields.expiresAt} required hint={`At most ${longestWaiverDays} days. Then it ends by itself, and the gate is asked again.`}>
        <TextInput type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <p className="small muted">A leader or an administrator answers; never whoever asked. Leadership sees each waiver on the readiness page.</p>
    </FormDialog>
  );
}
