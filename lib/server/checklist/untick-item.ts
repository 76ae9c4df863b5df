import "server-only";
import { untickItemInput } from "@/lib/domain/checklist/item";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findItem, namedForItem, whyNotClaim } from "./find-item";

/** Takes back a tick or a "not applicable"; when there is none, nothing changes. */
export const untickItem = command({
  may: "checklist.tick",
  input: untickItemInput,
  release: (input) => input.release,
  named: namedForItem,
  run: async (door, input) => {
    const { tx, record } = door;
    const found = await findItem(door, input.itemId);
    if (!found.ok) return found;
    const item = found.value;
    if (!item.tick && !item.notApplicable) return done({ itemId: item.id });
    const claim = await whyNotClaim(door, item);
    if (!claim.ok) return claim;

    if (item.tick) {
      await tx.tick.delete({ where: { itemId: item.id } });
      record({ type: "item.unticked", data: { itemId: item.id, title: item.title } });
    }
    if (item.notApplicable) {
      await tx.notApplicable.delete({ where: { itemId: item.id } });
      record({ type: "item.applicable", data: { itemId: item.id, title: item.title } });
    }
    return done({ itemId: item.id });
  },
});
