"use client";

import { useId, useMemo, useState, type ReactNode } from "react";
import { FieldContext, type FieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";
import { State } from "../state/state";

type FieldProps = {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do, as a sentence. */
  error?: string | null;
  required?: boolean;
  id?: string;
  className?: string;
  /** What can be opened and read about the field; the control does not speak of it. */
  after?: ReactNode;
  children: ReactNode;
};

/** A label, one control of this folder, a hint and an error, tied together for every reader. */
export function Field({ label, labelHidden, hint, error, required = false, id, className, after, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const [problem, setProblem] = useState<string | null>(null);
  const sentence = problem ?? error ?? null;
  const hasHint = Boolean(hint);

  const wiring = useMemo<FieldWiring>(() => {
    const describedBy = [hasHint && `${controlId}-hint`, sentence && `${controlId}-error`].filter(Boolean).join(" ");
    return {
      id: controlId,
      labelId: `${controlId}-label`,
      describedBy: describedBy || undefined,
      invalid: sentence !== null,
      required,
      setProblem,
    };
  }, [controlId, hasHint, sentence, required]);

  return (
    <FieldContext value={wiring}>
      <div className={joinClasses("field", className)}>
        <label id={wiring.labelId} htmlFor={controlId} className={labelHidden ? "visually-hidden" : "label"}>
          {label}
        </label>
        {children}
        {hint && (
          <span id={`${controlId}-hint`} className="hint">
            {hint}
          </span>
        )}
        {sentence && (
          <State tone="blocked" small id={`${controlId}-error`} className="field-says" role="alert">
            {sentence}
          </State>
        )}
        {after}
      </div>
    </FieldContext>
  );
}
