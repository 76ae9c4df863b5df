"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { useRun } from "../run-context";
import type { Ask } from "./ask";
import { useAnswer } from "./use-answer";

/** A few words before an order: the reason, the note, how one knows. What is typed stays while it is refused. */
export function SayDialog({ ask, onClose }: { ask: Extract<Ask, { ask: "say" }>; onClose: () => void }) {
  const { answer } = useRun();
  const [text, setText] = useState("");
  const { busy, problem, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make(ask.order(text.trim()), !ask.isOptional && text.trim() === "" ? "Write a few words." : null);
  }

  return (
    <FormDialog
      title={ask.title}
      description={ask.about}
      confirm={ask.confirm}
      dismiss="Not now"
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={ask.label} hint={ask.hint} error={problem} required={!ask.isOptional}>
        <TextArea value={text} onChange={(event) => setText(event.target.value)} maxLength={4_000} rows={3} />
      </Field>
    </FormDialog>
  );
}
