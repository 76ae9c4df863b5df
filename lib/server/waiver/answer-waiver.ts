import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseMissing, refuseRule } from "@/lib/domain/result/result";
import { answerWaiverInput } from "@/lib/domain/waiver/inputs";
import { waiverState } from "@/lib/domain/waiver/waiver-state";
import { command } from "../command";
import { notify } from "../notification/notify";
import { findWaiver, sayNoWaiver } from "./find-waiver";

/** Approves or refuses what somebody else asked for. The gate is asked again in the same transaction. */
export const answerWaiver = command({
  may: "waiver.answer",
  input: answerWaiverInput,
  release: ({ release }) => release,
  run: async (door, { waiverId, approved, note }) => {
    const { tx, now, actor, release, record } = door;
    const waiver = await findWaiver(door, waiverId);
    if (!waiver) return refuseMissing(sayNoWaiver);
    if (!isOpen(release.status)) return refuseRule("This release has ended, so there is nothing to waive.");
    if (waiver.approved === approved && waiver.revokedAt === null) return done({ id: waiverId });
    if (waiver.approved !== null) return refuseRule(`${waiver.answeredBy?.name ?? "Somebody"} has answered it already. ${waiver.approved ? "Take it back instead." : "Ask again if it is still needed."}`);
    if (waiver.askedById === actor.id) return refuseRule("You asked for this yourself, so somebody else has to agree.");
    if (waiverState(waiver, now) === "ended") return refuseRule("Its time is over, so it can't be answered any more. It can be asked for again.");

    await tx.waiver.update({ where: { id: waiverId }, data: { approved, answeredById: actor.id, answeredAt: now, answerNote: note.trim() }, select: { id: true } });
    record({ type: approved ? "waiver.approved" : "waiver.refused", data: { waiverId, say: waiver.say, note: note.trim(), until: waiver.expiresAt.toISOString() } });
    await notify(door, {
      kind: "waiverAnswered",
      say: `${actor.name} ${approved ? "approved" : "refused"} the waiver for ${release.name}: ${waiver.say}${note.trim() === "" ? "" : ` “${note.trim()}”`}`,
      href: `/releases/${keyOf(release.number)}#waivers`,
      to: [waiver.askedById, release.ownerId].filter((id) => id !== actor.id),
    });
    return done({ id: waiverId });
  },
});
