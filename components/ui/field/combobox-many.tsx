"use client";

import { ChevronsUpDown } from "lucide-react";
import { Popover } from "radix-ui";
import { useContext, useId } from "react";
import { ComboboxList, type ComboboxOption } from "./combobox-list";
import { FieldContext, useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";

type ComboboxManyProps = {
  options: readonly ComboboxOption[];
  values: readonly string[];
  onValues: (values: string[]) => void;
  label?: string;
  id?: string;
  placeholder?: string;
  searchHint?: string;
  quiet?: boolean;
  missing?: boolean;
  disabled?: boolean;
  className?: string;
};

/** Several out of many: the list stays open while choosing. */
export function ComboboxMany(props: ComboboxManyProps) {
  const { options, values, onValues, label, placeholder = "Choose", searchHint, quiet, missing, disabled } = props;
  const field = useContext(FieldContext);
  // On a button this word is not allowed; an error says what is missing.
  const { "aria-required": _required, ...wiring } = useFieldWiring({ id: props.id });
  const valueId = useId();
  const names = options.filter((option) => values.includes(option.value)).map((option) => option.label);
  const words = names.length === 0 ? placeholder : names.join(", ");

  function choose(value: string) {
    onValues(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  }

  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          {...wiring}
          disabled={disabled}
          aria-label={label === undefined ? undefined : `${label}: ${words}`}
          aria-labelledby={label === undefined && field ? `${field.labelId} ${valueId}` : undefined}
          className={joinClasses(
            "select",
            quiet && "select-quiet",
            missing && names.length === 0 && "select-missing",
            props.className,
          )}
        >
          <span id={valueId} className={joinClasses("select-say", names.length === 0 && !missing && "faint")}>
            {words}
          </span>
          <ChevronsUpDown className="icon" aria-hidden />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="float picker"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label ?? (field ? undefined : placeholder)}
          aria-labelledby={label === undefined ? field?.labelId : undefined}
        >
          <ComboboxList
            options={options}
            chosen={values}
            onChoose={choose}
            searchHint={searchHint}
            clear={names.length > 0 ? "Choose none" : undefined}
            onClear={() => onValues([])}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
