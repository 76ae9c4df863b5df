"use client";

import type { ChangeEvent, ComponentProps } from "react";
import { useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";
import { Icon } from "../icon/icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<"select"> & {
  options?: readonly SelectOption[];
  /** The word for "nothing chosen yet"; its value is the empty string. */
  placeholder?: string;
  onValue?: (value: string) => void;
  quiet?: boolean;
  /** It must be chosen and is not: shown in the tone of a blocker. */
  missing?: boolean;
};

/** The browser's own list, dressed as the rest: it works on every phone and with every reader. */
export function Select({
  options = [],
  placeholder,
  onValue,
  onChange,
  quiet,
  missing,
  className,
  children,
  ...rest
}: SelectProps) {
  const wiring = useFieldWiring(rest);

  function choose(event: ChangeEvent<HTMLSelectElement>) {
    onChange?.(event);
    onValue?.(event.target.value);
  }

  return (
    <span className="select-box">
      <select
        {...rest}
        {...wiring}
        onChange={choose}
        className={joinClasses("select", quiet && "select-quiet", missing && "select-missing", className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <Icon name="chevrons-up-down" />
    </span>
  );
}
