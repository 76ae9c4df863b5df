import "server-only";
import type { z } from "zod";
import { giveApprovalInput } from "@/lib/domain/approval/approval-input";
import { whyNotAnswer } from "@/lib/domain/approval/why-not-answer";
import { whyNotBeforeLaunch } from "@/lib/domain/approval/why-not-before-launch";
import { done, refuseMissing, refuseRule } from "@/lib/domain/result/result";
import { command, type ReleaseDoor } from "../command";
import { currentVersion, sealVersion } from "../plan/plan-version";
import { passOn } from "./pass-on";
import { type ApprovalNow, readApproval, standsInFor } from "./read-approval";
import { refuseOlder } from "./refuse-older";

type Given = z.output<typeof giveApprovalInput>;

/** A person's answer to the newest plan version, in their own place or in that of somebody who is away. The same answer again leaves one. */
export const giveApproval = command({
  may: "approval.give",
  input: giveApprovalInput,
  release: ({ release }) => release,
  run: async (door, input) => {
    const { tx, release, now, actor } = door;
    const late = whyNotBeforeLaunch(release.status);
    if (late) return refuseRule(late);
    const newest = await currentVersion(door);
    if (input.version > newest.number) return refuseMissing(`The plan of ${input.release} has no version ${input.version}. The newest is ${newest.number}.`);
    if (input.version < newest.number) return refuseOlder(door, input.version, newest.number);

    const approval = await readApproval(tx, release, now);
    const digest = approval.input.evidence.digests.plan;
    const words = approval.input.evidence.approvals.filter((each) => each.digest === digest);
    const same = await findSame(door, input, digest);
    if (same) return done({ approvalId: same.id, version: newest.number, answer: input.answer });
    if (approval.steps.length === 0) return refuseRule("No approval policy applies to this release, so nobody has to agree.");
    const why = whyNotAnswer({ ...approval.around, ...approval, actorId: actor.id, forId: input.forId, words, standsInFor: standsInFor(approval, actor.id) });
    if (why) return refuseRule(why);
    if (!approval.ask?.isCurrent) return refuseRule(`Nobody has asked for approval of version ${newest.number} yet; its author may still be writing. You are told when it is ready to be read.`);

    return answer(door, approval, input, digest);
  },
});

async function answer(door: ReleaseDoor, before: ApprovalNow, { answer, comment, forId }: Given, digest: string) {
  const { tx, release, now, actor } = door;
  const version = await sealVersion(door);
  const { id } = await tx.approval.create({
    data: { releaseId: release.id, planVersionId: version.id, digest, personId: actor.id, forId, answer, comment, at: now },
    select: { id: true },
  });
  const forName = forId === null ? "" : before.nameOf(forId);
  door.record({ type: "approval.given", data: { approvalId: id, version: version.number, answer, forName } });
  await passOn(door, before, await readApproval(tx, release, now), { answer, comment, forName, version: version.number });
  return done({ approvalId: id, version: version.number, answer });
}

/** The last word in that place, when it is this very answer. */
async function findSame({ tx, release, actor }: ReleaseDoor, { answer, comment, forId }: Given, digest: string) {
  const inPlace = forId ?? actor.id;
  const last = await tx.approval.findFirst({ where: { releaseId: release.id, digest, OR: [{ forId: inPlace }, { forId: null, personId: inPlace }] }, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return last && last.personId === actor.id && last.forId === forId && last.answer === answer && last.comment === comment ? last : null;
}
