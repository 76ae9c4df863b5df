"use client";

import { ChevronsUpDown } from "lucide-react";
import { Popover } from "radix-ui";
import { useContext, useId, useRef, useState, type ReactNode } from "react";
import { ComboboxList, type ComboboxOption } from "./combobox-list";
import { FieldContext, useFieldWiring } from "./field-context";
import { joinClasses } from "../join-classes";

type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | null;
  onValue: (value: string | null) => void;
  /** Its name where no Field stands around it. */
  label?: string;
  id?: string;
  placeholder?: string;
  /** The word that empties it, such as "Nobody". Absent: it can be changed, not emptied. */
  clear?: string;
  searchHint?: string;
  /** Shown when the value is no longer among the options, such as a person who was deactivated. */
  shown?: ReactNode;
  icon?: ReactNode;
  quiet?: boolean;
  missing?: boolean;
  disabled?: boolean;
  className?: string;
};

/** One out of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValue, label, placeholder = "Choose", clear, searchHint, shown, icon } = props;
  const [open, setOpen] = useState(false);
  const field = useContext(FieldContext);
  // On a button this word is not allowed; an error says what is missing.
  const { "aria-required": _required, ...wiring } = useFieldWiring({ id: props.id });
  const valueId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const picked = useRef(false);
  const chosen = options.find((option) => option.value === value);

  // A pick gives focus back whatever the list's own bookkeeping thinks of it; a click elsewhere keeps it there.
  function giveBack(event: Event) {
    if (!picked.current) return;
    picked.current = false;
    event.preventDefault();
    opener.current?.focus();
  }

  function choose(next: string | null) {
    picked.current = true;
    setOpen(false);
    if (next !== value) onValue(next);
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          ref={opener}
          type="button"
          {...wiring}
          disabled={props.disabled}
          aria-label={label === undefined ? undefined : `${label}: ${chosen?.label ?? placeholder}`}
          aria-labelledby={label === undefined && field ? `${field.labelId} ${valueId}` : undefined}
          className={joinClasses(
            "select",
            props.quiet && "select-quiet",
            props.missing && value === null && "select-missing",
            props.className,
          )}
        >
          {chosen?.icon ?? icon}
          <span id={valueId} className={joinClasses("select-say", value === null && !props.missing && "faint")}>
            {chosen?.label ?? shown ?? placeholder}
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
          onCloseAutoFocus={giveBack}
          aria-label={label ?? (field ? undefined : placeholder)}
          aria-labelledby={label === undefined ? field?.labelId : undefined}
        >
          <ComboboxList
            options={options}
            chosen={value === null ? [] : [value]}
            onChoose={choose}
            searchHint={searchHint}
            clear={value === null ? undefined : clear}
            onClear={() => choose(null)}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
