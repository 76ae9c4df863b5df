"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { revokeWaiverAction } from "@/lib/actions/waiver";

type RevokeWaiverProps = { release: string; waiver: { id: string; say: string } };

/** Takes an approved waiver back before its time, for a reason. */
export function RevokeWaiver({ release, waiver }: RevokeWaiverProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        Take back<span className="visually-hidden">: {waiver.say}</span>
      </button>
      {open && <RevokeDialog release={release} waiver={waiver} onClose={() => setOpen(false)} />}
    </>
  );
}

function RevokeDialog({ release, waiver, onClose }: RevokeWaiverProps & { onClose: () => void }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { submit, busy, errors } = useSubmit(() => revokeWaiverAction({ release, waiverId: waiver.id, reason }), () => {
    toast("The waiver is taken back. The gate was asked again.");
    onClose();
    router.refresh();
  });

  return (
    <FormDialog title="Take a waiver back" description={waiver.say} confirm="Take it back" dismiss="Keep it" busy={busy} problem={errors.say} onClose={onClose} onSubmit={(event) => void submit(event)}>
      <Field label="Why it has to hold again" error={errors.fields.reason} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} rows={2} maxLength={1000} autoFocus />
      </Field>
    </FormDialog>
  );
}
