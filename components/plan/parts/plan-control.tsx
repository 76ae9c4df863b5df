"use client";

import { Choices } from "@/components/ui/field/choices";
import { ComboboxMany } from "@/components/ui/field/combobox-many";
import { NumberInput } from "@/components/ui/field/number-input";
import { Select } from "@/components/ui/field/select";
import { TextArea } from "@/components/ui/field/text-area";
import { TextInput } from "@/components/ui/field/text-input";
import { Tick } from "@/components/ui/field/tick";
import { MarkdownField } from "@/components/ui/text/markdown-field";
import type { PlanField } from "@/lib/domain/plan/plan-fields";
import { usePlan } from "../drafts/plan-context";
import { PersonPicker } from "./person-picker";

export type PlanControlProps = {
  path: string;
  field: PlanField;
  value: unknown;
  onValue: (value: unknown) => void;
  label: string;
  missing?: boolean;
  /** Long texts are Markdown with a preview; without it, plain words that grow. */
  markdown?: boolean;
  /** Answers side by side instead of a list. */
  sideBySide?: boolean;
  placeholder?: string;
};

const yesNo = [{ value: "yes", label: "Yes" }, { value: "no", label: "No" }] as const;

/** The one control for each kind of field. */
export function PlanControl(props: PlanControlProps) {
  const { path, field, value, onValue, label, missing, placeholder } = props;
  const words = field.words ?? {};
  const options = Object.entries(words).map(([code, say]) => ({ value: code, label: say }));

  switch (field.kind) {
    case "text":
      return props.markdown ? (
        <MarkdownField value={String(value)} onValue={onValue} placeholder={placeholder} />
      ) : (
        <TextArea rows={1} value={String(value)} onChange={(event) => onValue(event.target.value)} placeholder={placeholder} />
      );
    case "line":
      return <TextInput value={String(value)} onChange={(event) => onValue(event.target.value)} placeholder={placeholder} />;
    case "number":
      return <NumberInput value={value as number | null} onValue={onValue} />;
    case "minutes":
    case "days":
    case "rank":
      return <NumberInput value={value as number | null} onValue={onValue} whole min={1} max={field.kind === "days" ? 90 : 43_200} />;
    case "person":
      return <PersonPicker value={value as string | null} onValue={onValue} missing={missing} />;
    case "people":
      return <ManyPeople values={value as string[]} onValues={onValue} />;
    case "choices":
      return <ComboboxMany options={options} values={value as string[]} onValues={onValue} searchHint="Search" />;
    case "yesNo":
      return <Choices options={yesNo} value={value === null ? null : value === true ? "yes" : "no"} onValue={(answer) => onValue(answer === "yes")} />;
    case "tick":
      return <Tick id={path} label={label} checked={value === true} onTick={onValue} />;
    case "choice":
      if (props.sideBySide) return <Choices options={options} value={value as string | null} onValue={onValue} />;
      return <Select options={options} value={value === null ? "" : String(value)} onValue={onValue} placeholder={value === null ? "Choose" : undefined} missing={missing} />;
  }
}

function ManyPeople({ values, onValues }: { values: string[]; onValues: (ids: string[]) => void }) {
  const { people } = usePlan();
  const options = people
    .filter((person) => person.active || values.includes(person.id))
    .map((person) => ({ value: person.id, label: person.active ? person.name : `${person.name} (deactivated)`, hint: person.title }));
  return <ComboboxMany options={options} values={values} onValues={onValues} placeholder="Nobody yet" searchHint="Search people" />;
}
