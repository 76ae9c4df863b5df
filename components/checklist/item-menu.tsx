"use client";

import { ArrowDown, ArrowUp, CircleSlash, FileCheck, Link as LinkIcon, Pencil, Trash2, Undo2 } from "lucide-react";
import { Menu } from "@/components/ui/floating/menu";
import { MenuHead } from "@/components/ui/floating/menu-head";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { MenuLine } from "@/components/ui/floating/menu-line";
import type { ItemView } from "@/lib/domain/checklist/view";
import type { ItemIntents } from "./item-intents";

type ItemMenuProps = { item: ItemView; mayClaim: boolean; mayEdit: boolean; planVersion: number; intents: ItemIntents; isFirst: boolean; isLast: boolean };

/** Everything that can be done with an item, also what has a key or a grip. */
export function ItemMenu({ item, mayClaim, mayEdit, planVersion, intents, isFirst, isLast }: ItemMenuProps) {
  const { tick, notApplicable } = item;
  const isOlder = tick !== null && tick.planVersion < planVersion;
  const mayWaive = item.waivable !== null && intents.waive !== undefined;
  if (!mayClaim && !mayEdit && !tick && !mayWaive) return null;
  return (
    <Menu label={`Actions of “${item.title}”`}>
      {tick && <MenuHead>Ticked for plan version {tick.planVersion}{isOlder && `; it is now version ${planVersion}`}</MenuHead>}
      {mayClaim && (
        <>
          <MenuItem icon={<LinkIcon className="icon" aria-hidden />} shortcut="E" onChoose={() => intents.claim(item, "evidence")}>
            {tick ? "Edit note and evidence" : "Tick with evidence"}
          </MenuItem>
          <MenuItem icon={<CircleSlash className="icon" aria-hidden />} shortcut="N" onChoose={() => intents.claim(item, "notApplicable")}>
            {notApplicable ? "Change the reason" : "Not applicable"}
          </MenuItem>
          {(tick ?? notApplicable) && (
            <MenuItem icon={<Undo2 className="icon" aria-hidden />} onChoose={() => intents.say({ kind: "untick", itemId: item.id })}>
              {tick ? "Take the tick back" : "It does apply"}
            </MenuItem>
          )}
        </>
      )}
      {mayWaive && (
        <MenuItem icon={<FileCheck className="icon" aria-hidden />} shortcut="W" onChoose={() => intents.waive?.(item)}>Ask for a waiver</MenuItem>
      )}
      {(mayClaim || mayWaive) && mayEdit && <MenuLine />}
      {mayEdit && (
        <>
          <MenuItem icon={<Pencil className="icon" aria-hidden />} onChoose={() => intents.edit(item)}>Edit</MenuItem>
          <MenuItem icon={<ArrowUp className="icon" aria-hidden />} disabled={isFirst} onChoose={() => intents.move(item, -1)}>Move up</MenuItem>
          <MenuItem icon={<ArrowDown className="icon" aria-hidden />} disabled={isLast} onChoose={() => intents.move(item, 1)}>Move down</MenuItem>
          <MenuItem icon={<Trash2 className="icon" aria-hidden />} careful onChoose={() => intents.remove(item)}>Remove</MenuItem>
        </>
      )}
    </Menu>
  );
}
