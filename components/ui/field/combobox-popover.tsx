"use client";

import { ChevronsUpDown } from "lucide-react";
import { Popover } from "radix-ui";
import { useContext, useId, type ReactNode } from "react";
import { useFloat } from "../floating/use-float";
import { joinClasses } from "../join-classes";
import { ComboboxList, type ComboboxListProps } from "./combobox-list";
import { FieldContext, useFieldWiring } from "./field-context";

export type ComboboxLook = {
  /** Its name where no Field stands around it. */
  label?: string;
  id?: string;
  placeholder?: string;
  quiet?: boolean;
  missing?: boolean;
  disabled?: boolean;
  className?: string;
};

type ComboboxPopoverProps = ComboboxLook & {
  list: ComboboxListProps;
  /** The words of what is chosen; null where no option stands for it. */
  says: string | null;
  /** Shown instead of these words. */
  shown?: ReactNode;
  icon?: ReactNode;
  /** One pick is enough. */
  closesWithPick?: boolean;
};

/** The button that says what is chosen, and the list that it opens. */
export function ComboboxPopover(props: ComboboxPopoverProps) {
  const { label, placeholder = "Choose", list, says, shown, icon, missing } = props;
  const isEmpty = says === null && shown === undefined;
  const { opener, open, place, turn } = useFloat<HTMLButtonElement>();
  const field = useContext(FieldContext);
  // On a button this word is not allowed; an error says what is missing.
  const { "aria-required": _required, ...wiring } = useFieldWiring({ id: props.id });
  const valueId = useId();

  // At once, not when the list is gone: the next key would find nothing that has the focus.
  function giveBack() {
    opener.current?.focus();
  }

  function endWith(pick: () => void) {
    if (props.closesWithPick) {
      giveBack();
      turn(false);
    }
    pick();
  }

  return (
    <Popover.Root open={open} onOpenChange={turn}>
      <Popover.Trigger asChild>
        <button
          ref={opener}
          type="button"
          {...wiring}
          disabled={props.disabled}
          aria-label={label === undefined ? undefined : `${label}: ${says ?? placeholder}`}
          aria-labelledby={label === undefined && field ? `${field.labelId} ${valueId}` : undefined}
          className={joinClasses("select", props.quiet && "select-quiet", missing && isEmpty && "select-missing", props.className)}
        >
          {icon}
          <span id={valueId} className={joinClasses("select-say", isEmpty && !missing && "faint")}>
            {says ?? shown ?? placeholder}
          </span>
          <ChevronsUpDown className="icon" aria-hidden />
        </button>
      </Popover.Trigger>
      <Popover.Portal container={place}>
        <Popover.Content
          className="float picker"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onEscapeKeyDown={giveBack}
          onCloseAutoFocus={(event) => event.preventDefault()}
          aria-label={label ?? (field ? undefined : placeholder)}
          aria-labelledby={label === undefined ? field?.labelId : undefined}
        >
          <ComboboxList {...list} onChoose={(value) => endWith(() => list.onChoose(value))} onClear={() => endWith(list.onClear)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
