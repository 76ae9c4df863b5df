"use client";

import { type FormEvent, useState } from "react";
import { Avatar } from "@/components/ui/avatar/avatar";
import { Combobox } from "@/components/ui/field/combobox";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { useRun } from "../run-context";
import type { Ask } from "./ask";
import { useAnswer } from "./use-answer";

type PersonDialogProps = { ask: Extract<Ask, { ask: "person" }>; onClose: () => void };

/** Names, not teams: whoever the plan or the run names can be chosen. */
export function PersonDialog({ ask, onClose }: PersonDialogProps) {
  const { answer } = useRun();
  const [personId, setPersonId] = useState<string | null>(null);
  const { busy, problem, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make(ask.order(personId ?? ""), personId === null ? "Choose a person." : null);
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
      <Field label="To whom" error={problem} required>
        <PeoplePicker value={personId} onValue={setPersonId} />
      </Field>
    </FormDialog>
  );
}

type HelpDialogProps = { ask: Extract<Ask, { ask: "help" }>; onClose: () => void };

/** Asks the escalation contact, or somebody else, for what is needed. */
export function HelpDialog({ ask: { step }, onClose }: HelpDialogProps) {
  const { answer, plan } = useRun();
  const [to, setTo] = useState(plan.document.roles.items.find(({ duty }) => duty === "escalation")?.personId ?? null);
  const [reason, setReason] = useState("");
  const { busy, problem, problemOf, make } = useAnswer(answer, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void make({ order: "escalateStep", stepId: step?.id ?? null, to, reason: reason.trim() }, reason.trim() === "" ? "Say what you need, in a few words." : null);
  }

  return (
    <FormDialog
      title="Ask for help"
      description="They are told at once, and it stands in the timeline."
      confirm="Ask for help"
      dismiss="Not now"
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label="Whom" error={problemOf("to")}>
        <PeoplePicker value={to} onValue={setTo} />
      </Field>
      <Field label="What do you need?" error={problemOf("to") === null ? problem : null} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4_000} rows={3} />
      </Field>
    </FormDialog>
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
