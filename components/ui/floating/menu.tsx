"use client";

import { Ellipsis } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";

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

export function Menu({ label, trigger, align = "end", side = "bottom", className, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        {trigger ?? (
          <button type="button" className={joinClasses("icon-button", className)} aria-label={label} title={label}>
            <Ellipsis className="icon" aria-hidden />
          </button>
        )}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
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
