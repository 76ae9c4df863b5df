import "server-only";
import { changeItemInput } from "@/lib/domain/checklist/item";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findItem } from "./find-item";
import { whyNotEdit } from "./why-not-edit";

export const changeItem = command({
  may: "checklist.edit",
  input: changeItemInput,
  release: (input) => input.release,
  run: async (door, { release: _, itemId, ...fields }) => {
    const found = await findItem(door, itemId);
    if (!found.ok) return found;
    const item = found.value;
    const refused = await whyNotEdit(door, fields.ownerId === item.ownerId ? null : fields.ownerId);
    if (refused) return refused;
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => fields[field] !== item[field]);
    if (changed.length === 0) return done({ itemId });
    await door.tx.checklistItem.update({ where: { id: itemId }, data: fields, select: { id: true } });
    door.record({ type: "item.changed", data: { itemId, title: fields.title, before: item.title, fields: changed } });
    return done({ itemId });
  },
});
