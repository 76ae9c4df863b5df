"use client";

import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { TextInput } from "@/components/ui/field/text-input";
import { type Due, dueSides, dueUnits } from "@/lib/domain/checklist/due";

const sideNames = { none: "No date", before: "Before the launch", at: "At the launch", after: "After the launch" };

type DueFieldProps = { due: Due; onDue: (due: Due) => void; error: string | undefined };

/** “2 days before the launch”: it moves with the launch. */
export function DueField({ due, onDue, error }: DueFieldProps) {
  const isAway = due.side === "before" || due.side === "after";
  return (
    <div className="due">
      <Field label="Due" error={error}>
        <Select
          value={due.side}
          options={dueSides.map((side) => ({ value: side, label: sideNames[side] }))}
          onValue={(value) => onDue({ ...due, side: dueSides.find((side) => side === value) ?? "none" })}
        />
      </Field>
      {isAway && (
        <>
          <Field label="How many">
            <TextInput type="number" inputMode="numeric" min={1} step={1} value={due.amount || ""} onChange={(event) => onDue({ ...due, amount: event.target.valueAsNumber || 0 })} />
          </Field>
          <Field label="Of what">
            <Select value={due.unit} options={dueUnits.map((unit) => ({ value: unit, label: unit }))} onValue={(value) => onDue({ ...due, unit: dueUnits.find((unit) => unit === value) ?? "days" })} />
          </Field>
        </>
      )}
    </div>
  );
}
