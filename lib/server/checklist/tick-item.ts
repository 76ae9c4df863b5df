import "server-only";
import { tickItemInput } from "@/lib/domain/checklist/item";
import { sections } from "@/lib/domain/plan/sections";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { digestOf } from "../evidence/digests";
import { currentVersion, sealVersion } from "../plan/plan-version";
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
    const covers = sections.find((section) => section === item.covers);
    const digest = covers ? digestOf(covers, (await currentVersion(door)).document) : "";
    // The same word of a plan that has changed since is a new word.
    if (item.tick && item.tick.note === note && item.tick.evidenceUrl === evidenceUrl && item.tick.digest === digest) return done({ itemId: item.id });

    const { id: planVersionId, number } = await sealVersion(door);
    const tick = { personId: actor.id, at: now, note, evidenceUrl, planVersionId, digest };
    if (item.notApplicable) await tx.notApplicable.delete({ where: { itemId: item.id } });
    if (item.tick) await tx.tick.update({ where: { itemId: item.id }, data: tick, select: { itemId: true } });
    else await tx.tick.create({ data: { itemId: item.id, ...tick }, select: { itemId: true } });
    record({ type: "item.ticked", data: { itemId: item.id, title: item.title, version: number, note, evidenceUrl } });
    return done({ itemId: item.id });
  },
});
