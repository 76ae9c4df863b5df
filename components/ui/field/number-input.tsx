"use client";

import { useContext, useState, type ChangeEvent, type ComponentProps } from "react";
import { FieldContext, useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";
import { readNumber, type NumberRules } from "./read-number";

type NumberInputProps = NumberRules &
  Omit<ComponentProps<"input">, "value" | "defaultValue" | "onChange" | "type" | "min" | "max"> & {
    value: number | null;
    /** Empty is null. What is not a number is never handed on: it stays in the field, with a sentence. */
    onValue: (value: number | null) => void;
  };

export function NumberInput({ value, onValue, min, max, whole, className, ...rest }: NumberInputProps) {
  const field = useContext(FieldContext);
  const [text, setText] = useState(() => show(value));
  const [known, setKnown] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const wiring = useFieldWiring({ ...rest, "aria-invalid": problem !== null });

  // Somebody else changed the value: their number replaces the text, unless it says the same.
  if (value !== known) {
    setKnown(value);
    const read = readNumber(text, { min, max, whole });
    if (!read.ok || read.value !== value) setText(show(value));
    setProblem(null);
  }

  function type(event: ChangeEvent<HTMLInputElement>) {
    setText(event.target.value);
    const read = readNumber(event.target.value, { min, max, whole });
    const sentence = read.ok ? null : read.say;
    setProblem(sentence);
    field?.setProblem(sentence);
    if (!read.ok) return;
    setKnown(read.value);
    onValue(read.value);
  }

  return (
    <>
      <input
        {...rest}
        {...wiring}
        type="text"
        inputMode={whole && (min ?? -1) >= 0 ? "numeric" : "decimal"}
        autoComplete="off"
        value={text}
        onChange={type}
        className={joinClasses("input", className)}
      />
      {problem && !field && (
        <span className="state blocked small" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function show(value: number | null): string {
  return value === null ? "" : String(value);
}
