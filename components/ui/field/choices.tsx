"use client";

import { Check } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useContext } from "react";
import { FieldContext } from "./field-context";
import { joinClasses } from "../join-classes";

type ChoicesProps<Value extends string> = {
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  value: Value | null;
  onValue: (value: Value) => void;
  /** Its name where no Field stands around it. */
  label?: string;
  name?: string;
  id?: string;
  className?: string;
};

/** A few answers side by side, one of them chosen. Arrow keys move between them. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { options, value, onValue, label, name, id, className } = props;
  const field = useContext(FieldContext);

  function choose(next: string) {
    const option = options.find((each) => each.value === next);
    if (option) onValue(option.value);
  }

  return (
    <RadioGroup.Root
      id={id ?? field?.id}
      value={value ?? ""}
      onValueChange={choose}
      name={name}
      orientation="horizontal"
      className={joinClasses("choices", className)}
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      aria-describedby={field?.describedBy}
      aria-required={field?.required || undefined}
    >
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value} disabled={option.disabled}>
          <RadioGroup.Indicator asChild>
            <Check className="icon" aria-hidden />
          </RadioGroup.Indicator>
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
