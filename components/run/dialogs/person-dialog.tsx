"use client";

import { type FormEvent, useId, useState } from "react";
import { Avatar } from "@/components/ui/avatar/avatar";
import { Button } from "@/components/ui/button/button";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { Dialog } from "@/components/ui/floating/dialog";
import { useRun } from "../run-context";
import type { Ask } from "./ask";
import { useAnswer } from "./use-answer";

type PersonDialogProps = { ask: Extract<Ask, { ask: "person" }>; onClose: () => void };

/** Names, not teams: whoever the plan or the run names can be chosen. */
export function PersonDialog({ ask, onClose }: PersonDialogProps) {
  const form = useId();
  const { answer } = useRun();
  const [personId, setPersonId] = useState<string | null>(null);
  const { busy, problem, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make(ask.order(personId ?? ""), personId === null ? "Choose a person." : null);
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
        <Field label="To whom" error={problem} required>
          <PeoplePicker value={personId} onValue={setPersonId} />
        </Field>
      </form>
    </Dialog>
  );
}

type HelpDialogProps = { ask: Extract<Ask, { ask: "help" }>; onClose: () => void };

/** Asks the escalation contact, or somebody else, for what is needed. */
export function HelpDialog({ ask: { step }, onClose }: HelpDialogProps) {
  const form = useId();
  const { answer, plan } = useRun();
  const [to, setTo] = useState(plan.document.roles.items.find(({ duty }) => duty === "escalation")?.personId ?? null);
  const [reason, setReason] = useState("");
  const { busy, problem, problemOf, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make({ order: "escalateStep", stepId: step?.id ?? null, to, reason: reason.trim() }, reason.trim() === "" ? "Say what you need, in a few words." : null);
  }

  return (
    <Dialog
      open
      onOpen={(open) => open || onClose()}
      title="Ask for help"
      description="They are told at once, and it stands in the timeline."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>Ask for help</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <Field label="Whom" error={problemOf("to")}>
          <PeoplePicker value={to} onValue={setTo} />
        </Field>
        <Field label="What do you need?" error={problemOf("to") === null ? problem : null} required>
          <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4_000} rows={3} />
        </Field>
      </form>
    </Dialog>
  );
}

function PeoplePicker({ value, onValue }: { value: string | null; onValue: (id: string | null) => void }) {
  const { view, me } = useRun();
  const options = Object.entries(view.people)
    .filter(([id]) => id !== me.id)
    .map(([id, { name, title }]) => ({ value: id, label: name, hint: title, icon: <Avatar name={name} beside /> }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return <Combobox options={options} value={value} onValue={onValue} placeholder="Choose a person" />;
}
