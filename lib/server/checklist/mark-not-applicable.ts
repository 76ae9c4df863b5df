import "server-only";
import { markNotApplicableInput } from "@/lib/domain/checklist/item";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findItem, namedForItem, whyNotClaim } from "./find-item";

/** Says, with a reason, that an item does not apply; a tick on it is taken back. */
export const markNotApplicable = command({
  may: "checklist.tick",
  input: markNotApplicableInput,
  release: (input) => input.release,
  named: namedForItem,
  run: async (door, { itemId, reason }) => {
    const { tx, now, actor, record } = door;
    const found = await findItem(door, itemId);
    if (!found.ok) return found;
    const item = found.value;
    const claim = await whyNotClaim(door, item);
    if (!claim.ok) return claim;
    if (item.notApplicable?.reason === reason) return done({ itemId });

    const word = { personId: actor.id, at: now, reason };
    if (item.tick) await tx.tick.delete({ where: { itemId } });
    await tx.notApplicable.upsert({ where: { itemId }, create: { itemId, ...word }, update: word });
    record({ type: "item.notApplicable", data: { itemId, title: item.title, reason } });
    return done({ itemId });
  },
});
