import { sayMinutes } from "../duration/duration";
import { criticalPathMinutes } from "../plan/critical-path";
import type { PinnedPlan, RunState } from "./run-state";
import { noReturn } from "./say-run";
import type { Known } from "./suggest";

/** For the suggestion: what the pinned plan and the run so far say about the way back. */
export function whatPlanKnows(state: RunState, plan: PinnedPlan, isDeploying: boolean): Known {
  return { wayBackMinutes: criticalPathMinutes(plan.document.steps.items), isDeploying, isPastNoReturn: noReturn(state, plan)?.isPassed ?? false };
}

/** The same in sentences, for the one who decides. */
export function sayWhatPlanKnows(state: RunState, plan: PinnedPlan): string[] {
  const { steps, data } = plan.document;
  const minutes = criticalPathMinutes(steps.items);
  const at = noReturn(state, plan);
  const number = at ? steps.items.findIndex(({ id }) => id === at.stepId) + 1 : 0;
  return [
    minutes === null ? (steps.items.length === 0 ? "The plan has no steps for a way back." : "The plan does not say how long the way back takes.") : `The way back takes ${sayMinutes(minutes)}, in ${steps.items.length === 1 ? "1 step" : `${steps.items.length} steps`}.`,
    at === null ? "Each step can be undone." : at.isPassed ? "The point of no return is passed." : `The point of no return, step ${number}, is not passed.`,
    sayLoss(data),
  ];
}

function sayLoss({ touchesData, lossClass }: PinnedPlan["document"]["data"]): string {
  if (touchesData === false) return "It touches no data.";
  if (lossClass === null) return "The plan does not say whether data are lost.";
  return { none: "No data are lost.", recoverable: "Data that are lost can be recovered.", permanent: "Some data are lost for good." }[lossClass];
}
