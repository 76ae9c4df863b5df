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
    if (told.length === 0) return refuseRule("Nobody is left who could agree to this plan and did not write it. Ask an administrator to change the policy, or ask for a waiver.");
    if (ask?.isCurrent) return done({ askId: ask.id, version: number, told: told.map(nameOf) });

    const version = await sealVersion(door);
    const { id } = await tx.approvalAsk.create({
      data: { releaseId: release.id, planVersionId: version.id, digest: input.evidence.digests.plan, askedById: actor.id, askedAt: now, waitsSince: now, note },
      select: { id: true },
    });
    door.record({ type: "approval.asked", data: { askId: id, version: version.number, note, of: turns.map(({ step }) => step.policyName) } });
    const say = `${actor.name} asks you to approve version ${version.number} of the plan of ${release.name}.${note ? ` “${note}”` : ""}`;
    await notify(door, { kind: "approvalAsked", to: told, say, href: `/releases/${keyOf(release.number)}/approvals` });
    return done({ askId: id, version: version.number, told: told.map(nameOf) });
  },
});
