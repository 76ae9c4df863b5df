import "server-only";
import { orderItemsInput } from "@/lib/domain/checklist/item";
import { isSame } from "@/lib/domain/plan/is-same";
import { done, refuse } from "@/lib/domain/result/result";
import { command } from "../command";
import { whyNotEdit } from "./why-not-edit";

/** Puts the items of a phase in the given order; refused when the list is not the one that is there now. */
export const orderItems = command({
  may: "checklist.edit",
  input: orderItemsInput,
  release: (input) => input.release,
  run: async (door, { phase, itemIds }) => {
    const { tx, release, record } = door;
    const refused = await whyNotEdit(door, null);
    if (refused) return refused;
    const rows = await tx.checklistItem.findMany({ where: { releaseId: release.id, phase }, orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true } });
    const current = rows.map((row) => row.id);
    if (!isSame([...current].sort(), [...itemIds].sort())) {
      return refuse({ kind: "conflict", say: "Items were added or removed meanwhile. Look at the list as it is now, then order it again.", current });
    }
    if (isSame(current, itemIds)) return done({ itemIds });
    await tx.$executeRaw`
      update "ChecklistItem" set position = wanted.position
      from unnest(${itemIds}::uuid[]) with ordinality as wanted(id, position)
      where "ChecklistItem".id = wanted.id`;
    record({ type: "items.ordered", data: { phase } });
    return done({ itemIds });
  },
});
