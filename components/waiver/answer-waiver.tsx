"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Choices } from "@/components/ui/field/choices";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { toast } from "@/components/ui/floating/toast";
import { answerWaiverAction } from "@/lib/actions/waiver";
import type { WaiverView } from "@/lib/domain/waiver/view";

const options = [
  { value: "yes", label: "Approve" },
  { value: "no", label: "Refuse" },
] as const;

type AnswerWaiverProps = { release: string; waiver: Pick<WaiverView, "id" | "say" | "reason" | "askedBy"> };

/** The answer of a leader: yes, or no with a reason. */
export function AnswerWaiver({ release, waiver }: AnswerWaiverProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        Answer<span className="visually-hidden">: {waiver.say}</span>
      </button>
      {open && <AnswerDialog release={release} waiver={waiver} onClose={() => setOpen(false)} />}
    </>
  );
}

function AnswerDialog({ release, waiver, onClose }: AnswerWaiverProps & { onClose: () => void }) {
  const router = useRouter();
  const [answer, setAnswer] = useState<"yes" | "no">("yes");
  const [note, setNote] = useState("");
  const { submit, busy, errors } = useSubmit(() => answerWaiverAction({ release, waiverId: waiver.id, approved: answer === "yes", note }), () => {
    toast(answer === "yes" ? "The waiver is approved." : "The waiver is refused.");
    onClose();
    router.refresh();
  });

  return (
    <FormDialog title="Answer a waiver" description={waiver.say} confirm={answer === "yes" ? "Approve the waiver" : "Refuse the waiver"} busy={busy} problem={errors.say} onClose={onClose} onSubmit={(event) => void submit(event)}>
      <p className="small">
        <span className="strong">{waiver.askedBy.name}:</span> {waiver.reason}
      </p>
      <Field label="Your answer">
        <Choices options={options} value={answer} onValue={setAnswer} />
      </Field>
      <Field label="Note" error={errors.fields.note} required={answer === "no"} hint={answer === "no" ? "What has to be done instead." : undefined}>
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} rows={2} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
