"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { TextArea } from "@/components/ui/field/text-area";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { recordFireDrillAction } from "@/lib/actions/drill";
import { type FireQuestion, fireQuestions } from "@/lib/domain/drill/drill";
import { noNotes, NotesFields, ResultField } from "./result-field";
import { useDrillDialog } from "./use-drill-dialog";

const hints: Record<FireQuestion, string> = {
  fails: "Go through the ways it can fail: how does each show, who sees it, what then?",
  wayBack: "Say the steps aloud in their order. Who does each, and who decides?",
  onCall: "By name, for the hours after the launch. Is each of them reachable?",
};

/** The plan is talked through: three questions, what was answered, and what follows. */
export function FireDialog({ release, drillId }: { release: string; drillId: string | null }) {
  const [answers, setAnswers] = useState<Record<FireQuestion, string>>({ fails: "", wayBack: "", onCall: "" });
  const [result, setResult] = useState<"passed" | "failed" | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [notes, setNotes] = useState(noNotes);
  const { close, done } = useDrillDialog(release, drillId);
  const { submit, busy, errors } = useSubmit(() => recordFireDrillAction({ release, drillId, answers, result, minutes, ...notes }), () => done("Fire drill recorded"));

  return (
    <FormDialog title="Fire drill" description="Talk it through with those who would do it, and write down what they answered." confirm="Record the drill" className="edit-grid" busy={busy} problem={errors.say} onClose={close} onSubmit={(event) => void submit(event)}>
      {(Object.keys(fireQuestions) as FireQuestion[]).map((question) => (
        <Field key={question} className="span-6" label={fireQuestions[question]} hint={hints[question]} error={errors.fields[`answers.${question}`]} required>
          <TextArea value={answers[question]} onChange={(event) => setAnswers({ ...answers, [question]: event.target.value })} maxLength={4_000} rows={2} />
        </Field>
      ))}
      <NotesFields value={notes} onValue={setNotes} errors={errors.fields} />
      <ResultField value={result} onValue={setResult} error={errors.fields.result} />
      <Field className="span-3" label="Minutes it took" error={errors.fields.minutes}>
        <NumberInput value={minutes} onValue={setMinutes} min={1} max={10_080} whole />
      </Field>
    </FormDialog>
  );
}
