import { verifyItem } from "../checklist/verify-item";
import { type DrillKind, drillKindNames } from "../drill/kinds";
import { type Digests, plainDigests, type Scope } from "../evidence/scope";
import type { Standing } from "../evidence/standing";
import type { PlanDocument, Section } from "../plan/document";
import { lowered } from "../text/say-number";
import { applyWaivers } from "../waiver/waiver";
import { approvalSteps } from "./approval-rules";
import type { Blocker } from "./blocker";
import { isDone, isStale } from "./checklist-rules";
import { needsRestoreTest, restoreStanding, wayStanding } from "./evidence-rules";
import { nameOf, type ReadinessInput } from "./input";
import { whyNotReady } from "./why-not-ready";

/** Something that holds of a plan and would not after an edit. `at` in milliseconds since 1970. */
export type Reopening =
  | { what: "drill"; id: string; kind: DrillKind; at: number }
  | { what: "approval"; id: string; name: string }
  | { what: "tick"; id: string; title: string }
  | { what: "verified"; id: string; title: string };

type Judged = { input: ReadinessInput; blockers: Blocker[] };

/**
 * What saving `after` in place of `before` re-opens: drills, approvals and ticks that hold of the one and not of the
 * other, and items that the plan proves no longer. `known` bears plain digests, as `rebase` makes them.
 */
export function whatReopens(known: ReadinessInput, before: PlanDocument, after: PlanDocument): Reopening[] {
  const [was, is] = [judge(known, before), judge(known, after)];
  return [...lostDrills(was, is), ...lostApprovals(was, is), ...lostTicks(was, is), ...lostProofs(was, is)];
}

// What of the scopes a change in a section touches, besides the section itself and the whole plan.
const touched: Partial<Record<Section, readonly Scope[]>> = { steps: ["way", "talk"], data: ["restore"], roles: ["talk"], failures: ["talk"] };

/** What stands on a section as it is: the most that a change in it can re-open. */
export function whatStandsOn(known: ReadinessInput, plan: PlanDocument, section: Section): Reopening[] {
  const was = judge(known, plan);
  const digests = { ...was.input.evidence.digests };
  for (const scope of [section, "plan", ...(touched[section] ?? [])] satisfies Scope[]) digests[scope] = `${digests[scope]} changed`;
  const is = judge(known, plan, digests);
  return [...lostDrills(was, is), ...lostApprovals(was, is), ...lostTicks(was, is)];
}

/** Whether a ready release would fall back to draft: something stands in its way that did not. */
export function losesReadiness(known: ReadinessInput, before: PlanDocument, after: PlanDocument): boolean {
  return judge(known, before).blockers.length === 0 && judge(known, after).blockers.length > 0;
}

function judge(known: ReadinessInput, plan: PlanDocument, digests: Digests = plainDigests(plan)): Judged {
  const input = { ...known, plan, evidence: { ...known.evidence, digests } };
  return { input, blockers: applyWaivers(whyNotReady(input), input.evidence.waivers, input.now).open };
}

function lostDrills(was: Judged, is: Judged): Reopening[] {
  const lost = (before: Standing, after: Standing): Reopening[] =>
    before.state === "holds" && after.state !== "holds" ? [{ what: "drill", id: before.drill.id, kind: before.drill.kind, at: before.drill.at }] : [];
  const restore = needsRestoreTest(is.input.plan.data) ? lost(restoreStanding(was.input), restoreStanding(is.input)) : [];
  return [...(is.input.plan.steps.items.length > 0 ? lost(wayStanding(was.input), wayStanding(is.input)) : []), ...restore];
}

function lostApprovals(was: Judged, is: Judged): Reopening[] {
  const given = ({ input }: Judged) => new Map(approvalSteps(input).flatMap((step) => step.given).map((each) => [each.id, each]));
  const still = given(is);
  return [...given(was).values()].filter(({ id }) => !still.has(id)).map(({ id, personId }) => ({ what: "approval", id, name: nameOf(was.input, personId) }));
}

function lostTicks(was: Judged, is: Judged): Reopening[] {
  return was.input.items
    .filter((item) => item.phase === "preDeployment" && item.verifies === null && isDone(item) && !isStale(item, was.input.evidence.digests) && isStale(item, is.input.evidence.digests))
    .map(({ id, title }) => ({ what: "tick", id, title }));
}

// A test of the steps is named as the drill that it is.
function lostProofs(was: Judged, is: Judged): Reopening[] {
  const holds = ({ input, blockers }: Judged, item: ReadinessInput["items"][number]) => item.verifies !== null && verifyItem(item.verifies, input.plan, blockers).holds;
  return was.input.items
    .filter((item) => item.phase === "preDeployment" && item.verifies !== null && item.verifies !== "stepsTested" && item.notApplicable === null && holds(was, item) && !holds(is, item))
    .map(({ id, title }) => ({ what: "verified", id, title }));
}

/** "staging test of 2 June", "approval of Hélène Moreau", "“Data impact analysis complete”"; `sayDate` writes a moment as its day. */
export function sayReopening(reopening: Reopening, sayDate: (at: number) => string): string {
  switch (reopening.what) {
    case "drill":
      return `${lowered(drillKindNames[reopening.kind])} of ${sayDate(reopening.at)}`;
    case "approval":
      return `approval of ${reopening.name}`;
    default:
      return `“${reopening.title}”`;
  }
}
