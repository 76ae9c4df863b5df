"use client";

import { useState } from "react";
import { useSubmit } from "@/components/person/use-submit";
import { Field } from "@/components/ui/field/field";
import { NumberInput } from "@/components/ui/field/number-input";
import { TextInput } from "@/components/ui/field/text-input";
import { FormDialog } from "@/components/ui/floating/form-dialog";
import { recordRestoreTestAction } from "@/lib/actions/drill";
import { noNotes, NotesFields, ResultField } from "./result-field";
import { useDrillDialog } from "./use-drill-dialog";

/** The backup was restored: where, how long it took, and what shows it. */
export function RestoreDialog({ release, drillId }: { release: string; drillId: string | null }) {
  const [place, setPlace] = useState("");
  const [evidenceUrl, setEvidenceUrl] = useState("");
  const [minutes, setMinutes] = useState<number | null>(null);
  const [result, setResult] = useState<"passed" | "failed" | null>(null);
  const [notes, setNotes] = useState(noNotes);
  const { close, done } = useDrillDialog(release, drillId);
  const { submit, busy, errors } = useSubmit(() => recordRestoreTestAction({ release, drillId, place, evidenceUrl, minutes, result, ...notes }), () => done("Restore test recorded"));

  return (
    <FormDialog title="Restore test" description="It counts for the backup and the migrations as the plan names them now." confirm="Record the test" className="edit-grid" busy={busy} problem={errors.say} onClose={close} onSubmit={(event) => void submit(event)}>
      <Field className="span-4" label="Where it was restored" error={errors.fields.place} required>
        <TextInput value={place} onChange={(event) => setPlace(event.target.value)} maxLength={300} placeholder="The staging database" autoComplete="off" />
      </Field>
      <Field className="span-2" label="Minutes it took" error={errors.fields.minutes} required>
        <NumberInput value={minutes} onValue={setMinutes} min={1} max={10_080} whole />
      </Field>
      <Field className="span-6" label="Link to what shows it" error={errors.fields.evidenceUrl} required>
        <TextInput type="url" value={evidenceUrl} onChange={(event) => setEvidenceUrl(event.target.value)} maxLength={2_000} placeholder="https://ci.example.com/restores/41" autoComplete="off" />
      </Field>
      <NotesFields value={notes} onValue={setNotes} errors={errors.fields} />
      <ResultField value={result} onValue={setResult} error={errors.fields.result} />
    </FormDialog>
  );
}
