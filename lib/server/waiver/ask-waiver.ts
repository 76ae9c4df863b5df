import "server-only";
import { done, refuseField, refuseRule } from "@/lib/domain/result/result";
import { keyOf } from "@/lib/domain/release/key";
import { isOpen } from "@/lib/domain/release/status";
import { askWaiverInput } from "@/lib/domain/waiver/inputs";
import { whyNotAsk } from "@/lib/domain/waiver/why-not-ask";
import { command, type ReleaseDoor } from "../command";
import { notify } from "../notification/notify";
import { sealVersion } from "../plan/plan-version";
import { whatStands } from "./what-stands";

/** Asks that one thing in the way does not have to hold for a while. Nothing changes until somebody else agrees. */
export const askWaiver = command({
  may: "waiver.ask",
  input: askWaiverInput,
  release: ({ release }) => release,
  named: hasDuty,
  run: async (door, { code, field, reason, expiresAt }) => {
    const { tx, now, actor, release, record } = door;
    if (!isOpen(release.status)) return refuseRule("This release has ended, so there is nothing to waive.");
    const waiting = await tx.waiver.findMany({ where: { releaseId: release.id, approved: null, expiresAt: { gt: now } }, select: { code: true, field: true, say: true } });
    const answer = whyNotAsk({ code, field, expiresAt: Date.parse(expiresAt), now: now.getTime(), standing: await whatStands(door), waiting });
    if (!("blocker" in answer)) return answer.path ? refuseField(answer.path, answer.say) : refuseRule(answer.say);

    const { say } = answer.blocker;
    const { id: planVersionId } = await sealVersion(door);
    const { id } = await tx.waiver.create({
      data: { releaseId: release.id, code, field, say, reason: reason.trim(), planVersionId, askedById: actor.id, askedAt: now, expiresAt: new Date(expiresAt) },
      select: { id: true },
    });
    record({ type: "waiver.asked", data: { waiverId: id, say, reason: reason.trim(), until: expiresAt } });
    const answerers = await tx.person.findMany({ where: { role: { in: ["leader", "administrator"] }, deactivatedAt: null, id: { not: actor.id } }, select: { id: true, role: true } });
    // Administrators are bothered only where no leader could answer.
    const leaders = answerers.filter(({ role }) => role === "leader");
    await notify(door, {
      kind: "waiverAsked",
      say: `${actor.name} asks to waive for ${release.name}: ${say}`,
      href: `/releases/${keyOf(release.number)}#waivers`,
      to: (leaders.length > 0 ? leaders : answerers).map((person) => person.id),
    });
    return done({ id });
  },
});

/** The owner of the release, and whoever has a duty in its plan. */
async function hasDuty({ tx, release, actor }: ReleaseDoor): Promise<boolean> {
  if (release.ownerId === actor.id) return true;
  const duty = await tx.planRole.findFirst({ where: { releaseId: release.id, OR: [{ personId: actor.id }, { deputyId: actor.id }] }, select: { duty: true } });
  return duty !== null;
}
