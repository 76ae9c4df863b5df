"use client";

import { Choices } from "@/components/ui/field/choices";
import { Field } from "@/components/ui/field/field";
import { TextArea } from "@/components/ui/field/text-area";

export type Notes = { worked: string; unclear: string; tookLong: string };
export const noNotes: Notes = { worked: "", unclear: "", tookLong: "" };
type Result = "passed" | "failed";

/** Nothing is chosen beforehand: whether it passed is said, never clicked past. */
export function ResultField({ value, onValue, error }: { value: Result | null; onValue: (value: Result) => void; error?: string }) {
  return (
    <Field className="span-6" label="Did it pass?" error={error} required>
      <Choices options={[{ value: "passed", label: "Passed" }, { value: "failed", label: "Failed" }]} value={value} onValue={onValue} />
    </Field>
  );
}

const fields = [["worked", "What worked"], ["unclear", "What was unclear"], ["tookLong", "What took too long"]] as const;

export function NotesFields({ value, onValue, errors }: { value: Notes; onValue: (value: Notes) => void; errors: Readonly<Record<string, string>> }) {
  return fields.map(([name, label]) => (
    <Field key={name} className="span-6" label={label} error={errors[name]}>
      <TextArea value={value[name]} onChange={(event) => onValue({ ...value, [name]: event.target.value })} maxLength={4_000} rows={1} />
    </Field>
  ));
}
