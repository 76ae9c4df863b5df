import "server-only";
import { z } from "zod";
import { silenceOf } from "@/lib/domain/approval/silence";
import { listWords, whoHas } from "@/lib/domain/readiness/input";
import { keyOf, releaseKey } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { notify } from "../notification/notify";
import { readApproval, toldOf } from "./read-approval";

/** For the job: tells of silence on one release when it is time, and records that it did. */
export const tellOfSilence = command({
  may: "workspace.read",
  input: z.strictObject({ release: releaseKey }),
  release: ({ release }) => release,
  run: async (door) => {
    const { tx, release, now } = door;
    const approval = await readApproval(tx, release, now);
    const { ask, turns, hours, input, nameOf } = approval;
    if (!ask?.isCurrent) return done(null);
    const waiting = hours.filter(({ id }) => turns.some(({ step, personIds }) => step.policyId === id && personIds.length > 0));
    const times = { waitsSince: ask.waitsSince.getTime(), remindedAt: ask.remindedAt?.getTime() ?? null, escalatedAt: ask.escalatedAt?.getTime() ?? null };
    const { remind, escalate } = silenceOf({ ask: times, waiting, now: now.getTime() });
    if (!remind && !escalate) return done(null);
    await tx.approvalAsk.update({ where: { id: ask.id }, data: { ...(remind && { remindedAt: now }), ...(escalate && { escalatedAt: now }) }, select: { id: true } });
    const href = `/releases/${keyOf(release.number)}/approvals`;
    if (remind) await notify(door, { kind: "approvalWaits", to: toldOf(approval), say: `The plan of ${release.name} still waits for your approval.`, href });
    const silent = [...new Set(turns.flatMap(({ personIds }) => personIds))].map(nameOf);
    const say = `${silent.length <= 3 ? listWords(silent) : `${silent.length} people`} did not answer whether the plan of ${release.name} is approved. Reach them, or find out who stands in.`;
    if (escalate) await notify(door, { kind: "approvalSilent", to: [whoHas(input, "escalation") ?? release.ownerId], say, href });
    return done(null);
  },
});
