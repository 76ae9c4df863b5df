import "server-only";
import { z } from "zod";
import { mayRole } from "@/lib/domain/access/policy";
import { sayApprovals } from "@/lib/domain/approval/say-approvals";
import { silenceOf } from "@/lib/domain/approval/silence";
import type { ApprovalsView } from "@/lib/domain/approval/view";
import { whyNotBeforeLaunch } from "@/lib/domain/approval/why-not-before-launch";
import { lossClassNames } from "@/lib/domain/plan/words";
import { listWords, whoHas } from "@/lib/domain/readiness/input";
import { evaluate } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { query } from "../query";
import { namedForMove } from "../release/move-release";
import { listAnswers } from "./list-answers";
import { listPlaces } from "./list-places";
import { type ApprovalNow, readApproval, toldOf } from "./read-approval";
import { showSteps } from "./show-steps";
import { sinceApproved } from "./since-approved";

/** How the approval of a release stands, for whoever reads it: also where no policy applies. */
export const getApprovals = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, now, actor }, { key }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { id: true, ownerId: true, status: true, deployedAt: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } } });
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const approval = await readApproval(tx, release, now);
    const { input, steps, around, nameOf } = approval;
    const version = release.versions[0]?.number ?? 1;
    const [ask, answers, next, isNamed] = await Promise.all([
      approval.ask && tx.approvalAsk.findUniqueOrThrow({ where: { id: approval.ask.id }, select: { askedBy: { select: { name: true } }, planVersion: { select: { number: true } } } }),
      listAnswers(tx, release.id, approval, actor.id),
      tx.drill.findFirst({ where: { releaseId: release.id, scheduledAt: { gte: now }, endedAt: null, cancelledAt: null }, orderBy: { scheduledAt: "asc" }, select: { scheduledAt: true, lead: { select: { name: true } } } }),
      namedForMove({ tx, actor, release }),
    ]);
    const asked = approval.ask && ask ? { who: ask.askedBy.name, at: approval.ask.askedAt.toISOString(), version: ask.planVersion.number, note: approval.ask.note, isCurrent: approval.ask.isCurrent } : null;
    const mine = answers.filter(({ isMine }) => isMine);
    const last = mine.find(({ answer }) => answer === "yes") ?? mine[0];
    const since = last && (last.state === "stale" || last.state === "answered") ? await sinceApproved(tx, { releaseId: release.id, newest: version, last: { version: last.version, at: new Date(last.at), answer: last.answer } }) : null;
    const late = whyNotBeforeLaunch(release.status);
    const readiness = evaluate(input);
    const mayAsk = mayRole("approval.ask", actor.role);
    return done<ApprovalsView>({
      key,
      status: release.status,
      version,
      answer: sayApprovals({ ...around, ...approval, version, ask: asked, me: actor.id }),
      given: readiness.approvalsGiven,
      needed: readiness.approvalsNeeded,
      ask: asked,
      steps: showSteps(approval),
      hints: hintsOf(approval, now),
      since,
      answers,
      ...listPlaces(approval, answers, actor.id, late),
      head: late === null && (mayAsk === "yes" || (mayAsk === "named" && isNamed)) ? headOf(approval, actor.id) : null,
      rehearsed: {
        proof: readiness.proof,
        wayBackMinutes: readiness.wayBackMinutes,
        wayBackMeasured: readiness.wayBackMeasured,
        budgetMinutes: input.plan.times.budgetMinutes,
        dataLoss: input.plan.data.touchesData === false ? "Touches no data" : input.plan.data.lossClass === null ? "Not answered" : lossClassNames[input.plan.data.lossClass],
        next: next?.scheduledAt ? { at: next.scheduledAt.toISOString(), who: next.lead?.name ?? null } : null,
      },
      nobodyLeft: steps.some((step) => step.isOpen && !step.isDone && step.against === null) && toldOf(approval).length === 0,
    });

    function headOf({ ask: newest, ...now }: ApprovalNow, me: string): ApprovalsView["head"] {
      const told = toldOf(now);
      if (told.length === 0) return null;
      if (!newest?.isCurrent) return { kind: "ask", label: newest ? "Ask again" : "Ask for approval" };
      const others = told.filter((id) => id !== me).map(nameOf);
      return others.length === 0 ? null : { kind: "remind", label: others.length <= 2 ? `Remind ${listWords(others)}` : `Remind ${others.length} people` };
    }
  },
});

/** When silence is reminded of and told, and to whom. */
function hintsOf({ ask, turns, hours, input, nameOf }: ApprovalNow, now: Date): ApprovalsView["hints"] {
  const waiting = ask?.isCurrent ? hours.filter(({ id }) => turns.some(({ step, personIds }) => step.policyId === id && personIds.length > 0)) : [];
  const times = { waitsSince: ask?.waitsSince.getTime() ?? 0, remindedAt: ask?.remindedAt?.getTime() ?? null, escalatedAt: ask?.escalatedAt?.getTime() ?? null };
  const { remindAt, escalateAt } = silenceOf({ ask: times, waiting, now: now.getTime() });
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return { remindAt: iso(remindAt), escalateAt: iso(escalateAt), escalateTo: nameOf(whoHas(input, "escalation") ?? input.release.ownerId) };
}
