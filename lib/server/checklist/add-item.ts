import "server-only";
import { addItemInput } from "@/lib/domain/checklist/item";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { whyNotEdit } from "./why-not-edit";

export const addItem = command({
  may: "checklist.edit",
  input: addItemInput,
  release: (input) => input.release,
  run: async (door, { release: _, ...fields }) => {
    const { tx, release, record } = door;
    const refused = await whyNotEdit(door, fields.ownerId);
    if (refused) return refused;
    const { _max, _count } = await tx.checklistItem.aggregate({ where: { releaseId: release.id }, _max: { position: true }, _count: true });
    if (_count >= 200) return refuseRule("A checklist has at most 200 items. Remove one first.");
    const item = await tx.checklistItem.create({ data: { ...fields, releaseId: release.id, position: (_max.position ?? 0) + 1 } });
    record({ type: "item.added", data: { itemId: item.id, title: item.title, phase: item.phase } });
    return done({ itemId: item.id });
  },
});
