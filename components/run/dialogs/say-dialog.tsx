"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button/button";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { Dialog } from "@/components/ui/floating/dialog";
import { useRun } from "../run-context";
import type { Ask } from "./ask";
import { useAnswer } from "./use-answer";

/** A few words before an order: the reason, the note, how one knows. What is typed stays while it is refused. */
export function SayDialog({ ask, onClose }: { ask: Extract<Ask, { ask: "say" }>; onClose: () => void }) {
  const form = useId();
  const { answer } = useRun();
  const [text, setText] = useState("");
  const { busy, problem, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make(ask.order(text.trim()), !ask.isOptional && text.trim() === "" ? "Write a few words." : null);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      title={ask.title}
      description={ask.about}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>{ask.confirm}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field label={ask.label} hint={ask.hint} error={problem} required={!ask.isOptional}>
          <TextArea value={text} onChange={(event) => setText(event.target.value)} maxLength={4_000} rows={3} />
        </Field>
      </form>
    </Dialog>
  );
}
