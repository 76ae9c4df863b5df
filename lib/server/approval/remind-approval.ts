import "server-only";
import { remindApprovalInput } from "@/lib/domain/approval/approval-input";
import { keyOf } from "@/lib/domain/release/key";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { notify } from "../notification/notify";
import { namedForMove } from "../release/move-release";
import { readApproval, toldOf } from "./read-approval";
import { whyNotBeforeLaunch } from "@/lib/domain/approval/why-not-before-launch";

const hour = 3_600_000;

/** Reminds by hand whoever is waited for, at most once an hour; it takes the place of the reminder by the clock. */
export const remindApproval = command({
  may: "approval.ask",
  input: remindApprovalInput,
  release: ({ release }) => release,
  named: namedForMove,
  run: async (door) => {
    const { tx, release, now, actor } = door;
    const late = whyNotBeforeLaunch(release.status);
    if (late) return refuseRule(late);
    const approval = await readApproval(tx, release, now);
    const { ask, nameOf } = approval;
    const told = toldOf(approval);
    if (!ask?.isCurrent) return refuseRule("Nobody has been asked to approve the plan as it is. Ask for approval first.");
    if (told.length === 0) return refuseRule("Nobody is waited for, so there is nobody to remind.");
    const last = Math.max(ask.waitsSince.getTime(), ask.remindedAt?.getTime() ?? 0);
    if (now.getTime() - last < hour) return refuseRule("They were told less than an hour ago. Give them a little time, or call them.");
    await tx.approvalAsk.update({ where: { id: ask.id }, data: { remindedAt: now }, select: { id: true } });
    await notify(door, { kind: "approvalWaits", to: told, say: `${actor.name} waits for your approval of the plan of ${release.name}.`, href: `/releases/${keyOf(release.number)}/approvals` });
    return done({ told: told.map(nameOf) });
  },
});
