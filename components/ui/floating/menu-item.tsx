"use client";

import { Link } from "@/components/ui/page/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";

type MenuItemProps = {
  icon?: ReactNode;
  /** The key that does the same, shown at the end. */
  shortcut?: string;
  careful?: boolean;
  disabled?: boolean;
  /** Goes somewhere instead of doing something. */
  href?: string;
  onChoose?: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, shortcut, careful, disabled, href, onChoose, children }: MenuItemProps) {
  const inside = (
    <>
      {icon}
      {children}
      {shortcut && <span className="kbd push">{shortcut}</span>}
    </>
  );
  return (
    <DropdownMenu.Item
      className={joinClasses("menu-item", careful && "is-careful")}
      disabled={disabled}
      onSelect={onChoose}
      asChild={href !== undefined}
    >
      {href === undefined ? inside : <Link href={href}>{inside}</Link>}
    </DropdownMenu.Item>
  );
}
