import "server-only";
import { tickItemInput } from "@/lib/domain/checklist/item";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { sealVersion } from "../plan/plan-version";
import { findItem, namedForItem, whyNotClaim } from "./find-item";

/** Set, never toggle: the first tick stays, and the same word again changes nothing. */
export const tickItem = command({
  may: "checklist.tick",
  input: tickItemInput,
  release: (input) => input.release,
  named: namedForItem,
  run: async (door, input) => {
    const { tx, now, actor, record } = door;
    const found = await findItem(door, input.itemId);
    if (!found.ok) return found;
    const item = found.value;
    const claim = await whyNotClaim(door, item);
    if (!claim.ok) return claim;

    const note = input.note ?? item.tick?.note ?? "";
    const evidenceUrl = input.evidenceUrl === undefined ? (item.tick?.evidenceUrl ?? null) : input.evidenceUrl || null;
    if (item.tick && item.tick.note === note && item.tick.evidenceUrl === evidenceUrl) return done({ itemId: item.id });

    const { id: planVersionId, number } = await sealVersion(door);
    const tick = { personId: actor.id, at: now, note, evidenceUrl, planVersionId };
    if (item.notApplicable) await tx.notApplicable.delete({ where: { itemId: item.id } });
    if (item.tick) await tx.tick.update({ where: { itemId: item.id }, data: tick, select: { itemId: true } });
    else await tx.tick.create({ data: { itemId: item.id, ...tick }, select: { itemId: true } });
    record({ type: "item.ticked", data: { itemId: item.id, title: item.title, version: number, note, evidenceUrl } });
    return done({ itemId: item.id });
  },
});
