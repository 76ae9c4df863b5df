"use client";

import { ArrowDown, ArrowUp, Pencil, ShieldCheck, Square, Trash2 } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";
import type { RowParts } from "@/components/ui/list/sortable-row";
import { sayDue } from "@/lib/domain/checklist/due";
import type { TemplateItem } from "@/lib/domain/checklist/item";

type TemplateItemRowProps = { item: TemplateItem; parts: RowParts; mayEdit: boolean; onEdit: () => void; onUp?: () => void; onDown?: () => void; onRemove: () => void };

export function TemplateItemRow({ item, parts, mayEdit, onEdit, onUp, onDown, onRemove }: TemplateItemRowProps) {
  return (
    <li {...parts.row} className="item">
      {parts.handle}
      <span className="tick tick-plain" aria-hidden>{item.verifies ? <ShieldCheck className="icon" /> : <Square className="icon" />}</span>
      <div>
        <span className="what">{item.title}</span>
        {!item.required && <span className="faint item-optional">optional</span>}
        {item.verifies && <p className="why">Verified from the plan</p>}
      </div>
      <span className="who">{item.dueMinutes === null ? "No date" : `Due ${sayDue(item.dueMinutes)}`}</span>
      {mayEdit && (
        <Menu label={`Actions: ${item.title}`}>
          <MenuItem icon={<Pencil className="icon" aria-hidden />} onChoose={onEdit}>Edit</MenuItem>
          <MenuItem icon={<ArrowUp className="icon" aria-hidden />} onChoose={onUp} disabled={!onUp}>Move up</MenuItem>
          <MenuItem icon={<ArrowDown className="icon" aria-hidden />} onChoose={onDown} disabled={!onDown}>Move down</MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 className="icon" aria-hidden />} onChoose={onRemove} careful>Remove</MenuItem>
        </Menu>
      )}
    </li>
  );
}
