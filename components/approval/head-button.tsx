"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { Callout } from "@/components/ui/state/callout";
import { askForApprovalAction, remindApprovalAction } from "@/lib/actions/approval";
import type { ApprovalsView } from "@/lib/domain/approval/view";

type HeadButtonProps = { release: string; version: number; head: NonNullable<ApprovalsView["head"]> };

/** Asks for approval of the plan as it is, or reminds whoever was asked. */
export function HeadButton({ release, version, head }: HeadButtonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);

  async function remind() {
    setBusy(true);
    const answer = await remindApprovalAction({ release }).catch(() => null);
    setBusy(false);
    if (answer?.ok) toast(`${answer.value.told.join(", ")}: reminded.`);
    else toast(answer ? answer.refusal.say : "The server did not answer. Nobody was reminded; try again in a moment.", { tone: "attention" });
  }

  if (head.kind === "remind") return <Button onClick={remind} busy={busy} className="push">{head.label}</Button>;
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)} className="push">{head.label}</Button>
      {open && <AskDialog release={release} version={version} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskDialog({ release, version, onClose }: { release: string; version: number; onClose: () => void }) {
  const [note, setNote] = useState("");
  const { submit, busy, errors } = useSubmit(() => askForApprovalAction({ release, note }), ({ told }) => {
    toast(`${told.length <= 3 ? told.join(", ") : `${told.length} people`}: asked to read version ${version}.`);
    onClose();
  });
  return (
    <FormDialog
      title={`Ask for approval of version ${version}`}
      description="Those whose turn it is are told. From now on this version never changes: what you edit afterwards is a new one, and is asked for again."
      confirm="Ask for approval"
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
    >
      {errors.say && <Callout tone="blocked" title={errors.say} role="alert" />}
      <Field label="What they should look at" error={errors.fields.note} hint="A sentence or two; may stay empty.">
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} rows={3} maxLength={2000} />
      </Field>
    </FormDialog>
  );
}
