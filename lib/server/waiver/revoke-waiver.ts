import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseMissing, refuseRule } from "@/lib/domain/result/result";
import { revokeWaiverInput } from "@/lib/domain/waiver/inputs";
import { waiverState } from "@/lib/domain/waiver/waiver-state";
import { command } from "../command";
import { notify } from "../notification/notify";
import { findWaiver, sayNoWaiver } from "./find-waiver";

/** Takes an approved waiver back before its time: what it covered stands in the way again, if it is still not done. */
export const revokeWaiver = command({
  may: "waiver.answer",
  input: revokeWaiverInput,
  release: ({ release }) => release,
  run: async (door, { waiverId, reason }) => {
    const { tx, now, actor, release, record } = door;
    const waiver = await findWaiver(door, waiverId);
    if (!waiver) return refuseMissing(sayNoWaiver);
    const state = waiverState(waiver, now);
    if (state === "revoked") return done({ id: waiverId });
    if (state === "asked") return refuseRule("Nobody has answered it yet. Refuse it instead.");
    if (state !== "holds") return refuseRule("It does not hold any more, so there is nothing to take back.");

    await tx.waiver.update({ where: { id: waiverId }, data: { revokedAt: now, revokedById: actor.id, revokeReason: reason.trim() }, select: { id: true } });
    record({ type: "waiver.revoked", data: { waiverId, say: waiver.say, reason: reason.trim() } });
    await notify(door, {
      kind: "waiverEnded",
      say: `${actor.name} took back the waiver for ${release.name}: ${waiver.say} “${reason.trim()}”`,
      href: `/releases/${keyOf(release.number)}#waivers`,
      to: [waiver.askedById, release.ownerId, release.decisionMakerId].filter((id) => id !== actor.id),
    });
    return done({ id: waiverId });
  },
});
