import "server-only";
import { removeItemInput } from "@/lib/domain/checklist/item";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findItem } from "./find-item";
import { whyNotEdit } from "./why-not-edit";

/** Removing what is gone already changes nothing. The event keeps the item's title. */
export const removeItem = command({
  may: "checklist.edit",
  input: removeItemInput,
  release: (input) => input.release,
  run: async (door, { itemId }) => {
    const refused = await whyNotEdit(door, null);
    if (refused) return refused;
    const found = await findItem(door, itemId);
    if (!found.ok) return done({ itemId });
    await door.tx.checklistItem.delete({ where: { id: itemId } });
    door.record({ type: "item.removed", data: { itemId, title: found.value.title, phase: found.value.phase } });
    return done({ itemId });
  },
});
