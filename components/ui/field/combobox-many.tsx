"use client";

import type { ComboboxOption } from "./combobox-list";
import { ComboboxPopover, type ComboboxLook } from "./combobox-popover";

type ComboboxManyProps = ComboboxLook & {
  options: readonly ComboboxOption[];
  values: readonly string[];
  onValues: (values: string[]) => void;
  searchHint?: string;
};

/** Several out of many: the list stays open while choosing. */
export function ComboboxMany({ options, values, onValues, searchHint, ...look }: ComboboxManyProps) {
  const names = options.filter((option) => values.includes(option.value)).map((option) => option.label);

  function choose(value: string) {
    onValues(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  }

  return (
    <ComboboxPopover
      {...look}
      says={names.length === 0 ? null : names.join(", ")}
      list={{
        options,
        chosen: values,
        onChoose: choose,
        searchHint,
        clear: names.length > 0 ? "Choose none" : undefined,
        onClear: () => onValues([]),
      }}
    />
  );
}
