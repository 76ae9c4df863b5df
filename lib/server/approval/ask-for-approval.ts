import "server-only";
import { askForApprovalInput } from "@/lib/domain/approval/approval-input";
import { whyNotBeforeLaunch } from "@/lib/domain/approval/why-not-before-launch";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { notify } from "../notification/notify";
import { currentVersion, sealVersion } from "../plan/plan-version";
import { namedForMove } from "../release/move-release";
import { readApproval, toldOf } from "./read-approval";

/** Asks whoever has to agree to the plan as it is, and seals its version. Asked again for the same plan, nothing changes. */
export const askForApproval = command({
  may: "approval.ask",
  input: askForApprovalInput,
  release: ({ release }) => release,
  named: namedForMove,
  run: async (door, { note }) => {
    const { tx, release, now, actor } = door;
    const late = whyNotBeforeLaunch(release.status);
    if (late) return refuseRule(late);
    const approval = await readApproval(tx, release, now);
    const { steps, turns, ask, nameOf, input } = approval;
    const { number } = await currentVersion(door);
    if (steps.length === 0) return refuseRule("No approval policy applies to this release, so nobody has to agree. Go on without.");
    if (steps.every(({ isDone }) => isDone)) return refuseRule(`Everybody who has to agree has agreed to version ${number}.`);
    const against = steps.find((step) => step.against !== null)?.against;
    if (against) return refuseRule(`${nameOf(against.personId)} does not agree to version ${against.version}. Change the plan, then ask again.`);
    const told = toldOf(approval);
    if (told.length === 0) return refuseRule("Nobody is left who could agree to this plan and did not write it. Ask an administrator to change the policy.");
    const say = `${actor.name} asks you to approve version ${number} of the plan of ${release.name}.${note ? ` “${note}”` : ""}`;
    const href = `/releases/${keyOf(release.number)}/approvals`;
    if (ask?.isCurrent) {
      // A policy that was made since asks people who have heard nothing yet.
      const heard = await tx.notification.findMany({ where: { personId: { in: told }, kind: "approvalAsked", href, at: { gte: ask.askedAt } }, select: { personId: true } });
      await notify(door, { kind: "approvalAsked", to: told.filter((id) => !heard.some(({ personId }) => personId === id)), say, href });
      return done({ askId: ask.id, version: number, told: told.map(nameOf) });
    }

    const version = await sealVersion(door);
    const { id } = await tx.approvalAsk.create({
      data: { releaseId: release.id, planVersionId: version.id, digest: input.evidence.digests.plan, askedById: actor.id, askedAt: now, waitsSince: now, note },
      select: { id: true },
    });
    door.record({ type: "approval.asked", data: { askId: id, version: version.number, note, of: turns.map(({ step }) => step.policyName) } });
    await notify(door, { kind: "approvalAsked", to: told, say, href });
    return done({ askId: id, version: version.number, told: told.map(nameOf) });
  },
});
