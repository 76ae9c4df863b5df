"use client";

import type { ReactNode } from "react";
import type { ComboboxOption } from "./combobox-list";
import { ComboboxPopover, type ComboboxLook } from "./combobox-popover";

type ComboboxProps = ComboboxLook & {
  options: readonly ComboboxOption[];
  value: string | null;
  onValue: (value: string | null) => void;
  /** The word that empties it, such as "Nobody". Absent: it can be changed, not emptied. */
  clear?: string;
  searchHint?: string;
  /** Shown when the value is no longer among the options, such as a person who was deactivated. */
  shown?: ReactNode;
  icon?: ReactNode;
};

/** One out of many, found by typing. */
export function Combobox({ options, value, onValue, clear, searchHint, shown, icon, ...look }: ComboboxProps) {
  const chosen = options.find((option) => option.value === value);

  function choose(next: string | null) {
    if (next !== value) onValue(next);
  }

  return (
    <ComboboxPopover
      {...look}
      closesWithPick
      says={chosen?.label ?? null}
      shown={shown}
      icon={chosen?.icon ?? icon}
      list={{
        options,
        chosen: value === null ? [] : [value],
        onChoose: choose,
        searchHint,
        clear: value === null ? undefined : clear,
        onClear: () => choose(null),
      }}
    />
  );
}
