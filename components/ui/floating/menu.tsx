"use client";

import { DropdownMenu, Slot } from "radix-ui";
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useCallback, useRef, useState } from "react";
import { joinClasses } from "../join-classes";
import { findPlace, useFloat } from "./use-float";

type MenuProps = {
  /** Its name, such as "Step 3 actions". */
  label: string;
  /** What opens it: one element that takes a ref. Three dots by default. */
  trigger?: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
  /** MenuItem, MenuHead and MenuLine. */
  children: ReactNode;
};

/** A list has a menu in each row, and most are never opened: until then it is its trigger alone. */
export function Menu(props: MenuProps) {
  const { label, trigger, className } = props;
  const [opened, setOpened] = useState<{ toFirst: boolean; place: HTMLElement | undefined } | null>(null);
  const dots = { type: "button", className: joinClasses("icon-button", className), "aria-label": label, "data-tooltip": label, "data-icon": "ellipsis" } as const;
  if (opened) return <MountedMenu {...props} {...opened} trigger={trigger ?? <button {...dots} />} />;

  function openFirst(event: SyntheticEvent, toFirst: boolean) {
    setOpened({ toFirst, place: findPlace(event.currentTarget) });
  }

  function openByKey(event: KeyboardEvent) {
    if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    openFirst(event, true);
  }

  const closed = { "aria-haspopup": "menu", "aria-expanded": false, onClick: (event: SyntheticEvent) => openFirst(event, false), onKeyDown: openByKey } as const;
  return trigger ? <Slot.Root {...closed}>{trigger}</Slot.Root> : <button {...dots} {...closed} />;
}

type MountedMenuProps = MenuProps & { toFirst: boolean; place: HTMLElement | undefined };

function MountedMenu({ label, trigger, align = "end", side = "bottom", children, toFirst, place: first }: MountedMenuProps) {
  const { opener, open, place, turn } = useFloat<HTMLButtonElement>({ open: true, place: first });
  const waits = useRef(toFirst);
  // Opened by a key, the first choice has the focus, as when the menu had been there all along.
  const focusFirst = useCallback((content: HTMLDivElement | null) => {
    if (!content || !waits.current) return;
    waits.current = false;
    requestAnimationFrame(() => content.querySelector<HTMLElement>("[role=menuitem]:not([data-disabled])")?.focus());
  }, []);

  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={turn}>
      <DropdownMenu.Trigger ref={opener} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content
          ref={focusFirst}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="float menu menu-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
