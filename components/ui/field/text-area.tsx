"use client";

import { useState, type ComponentProps, type InputEvent } from "react";
import { useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";

type TextAreaProps = Omit<ComponentProps<"textarea">, "value" | "defaultValue"> & {
  value?: string;
  defaultValue?: string;
};

/** As tall as what is written in it: nothing scrolls inside a field, nothing is hidden. */
export function TextArea({ className, rows = 2, onInput, ...rest }: TextAreaProps) {
  const wiring = useFieldWiring(rest);
  const [typed, setTyped] = useState(rest.defaultValue ?? "");

  function grow(event: InputEvent<HTMLTextAreaElement>) {
    setTyped(event.currentTarget.value);
    onInput?.(event);
  }

  return (
    <div className="grow" data-twin={rest.value ?? typed}>
      <textarea {...rest} {...wiring} rows={rows} onInput={grow} className={joinClasses("input", className)} />
    </div>
  );
}
