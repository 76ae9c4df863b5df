import { sayMinutes } from "../duration/duration";
import { criticalPathMinutes } from "../plan/critical-path";
import type { Asker } from "./asker";
import type { PinnedPlan, RunState } from "./run-state";
import { noReturn } from "./say-run";
import type { Known } from "./suggest";

/** What a drill that still holds measured of the whole way back. `when` is said as "2 June". */
export type MeasuredWay = { minutes: number; when: string };

/** For the suggestion: what the pinned plan, its drills and the run so far say about the way back. */
export function whatPlanKnows(state: RunState, plan: PinnedPlan, { isDeploying, measuredMinutes }: Pick<Asker, "isDeploying" | "measuredMinutes">): Known {
  return { wayBackMinutes: measuredMinutes ?? criticalPathMinutes(plan.document.steps.items), isDeploying, isPastNoReturn: noReturn(state, plan)?.isPassed ?? false };
}

/** The same in sentences, for the one who decides. What was measured stands in place of what was estimated. */
export function sayWhatPlanKnows(state: RunState, plan: PinnedPlan, measured: MeasuredWay | null): string[] {
  const { data } = plan.document;
  const at = noReturn(state, plan);
  const number = at ? plan.document.steps.items.findIndex(({ id }) => id === at.stepId) + 1 : 0;
  return [
    sayWay(plan, measured),
    at === null ? "Each step can be undone." : at.isPassed ? "The point of no return is passed." : `The point of no return, step ${number}, is not passed.`,
    sayLoss(data),
  ];
}

function sayWay({ document: { steps } }: PinnedPlan, measured: MeasuredWay | null): string {
  const count = steps.items.length === 1 ? "1 step" : `${steps.items.length} steps`;
  const minutes = criticalPathMinutes(steps.items);
  if (measured) return `The way back takes ${sayMinutes(measured.minutes)}, in ${count}, measured ${measured.when}${minutes === null ? "" : `; ${sayMinutes(minutes)} were estimated`}.`;
  if (minutes !== null) return `The way back takes ${sayMinutes(minutes)}, in ${count}, as estimated.`;
  return steps.items.length === 0 ? "The plan has no steps for a way back." : "The plan does not say how long the way back takes.";
}

function sayLoss({ touchesData, lossClass }: PinnedPlan["document"]["data"]): string {
  if (touchesData === false) return "It touches no data.";
  if (lossClass === null) return "The plan does not say whether data are lost.";
  return { none: "No data are lost.", recoverable: "Data that are lost can be recovered.", permanent: "Some data are lost for good." }[lossClass];
}
