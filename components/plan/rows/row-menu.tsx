"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";

type RowMenuProps = { name: string; onEdit: () => void; onUp?: () => void; onDown?: () => void; onRemove: () => void; children?: ReactNode };

/** All that can be done with a row, for whoever drags nothing. */
export function RowMenu({ name, onEdit, onUp, onDown, onRemove, children }: RowMenuProps) {
  return (
    <Menu label={`Actions: ${name}`}>
      <MenuItem icon={<Pencil className="icon" aria-hidden />} onChoose={onEdit}>Edit</MenuItem>
      <MenuItem icon={<ArrowUp className="icon" aria-hidden />} onChoose={onUp} disabled={!onUp}>Move up</MenuItem>
      <MenuItem icon={<ArrowDown className="icon" aria-hidden />} onChoose={onDown} disabled={!onDown}>Move down</MenuItem>
      {children}
      <MenuLine />
      <MenuItem icon={<Trash2 className="icon" aria-hidden />} onChoose={onRemove} careful>Remove</MenuItem>
    </Menu>
  );
}
