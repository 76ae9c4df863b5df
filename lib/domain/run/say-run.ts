import { pointOfNoReturn } from "../plan/critical-path";
import { currentDecision, type PinnedPlan, type RunState } from "./run-state";
import { currentSteps, isSettled, stepState } from "./steps-of";
import { answerDoing, goesBack, runStatusNames, type RunStatus } from "./words";

/** A run in a few words: "Rolling back, step 3 of 7". */
export function sayRun(state: RunState, plan: PinnedPlan): string {
  const decision = currentDecision(state);
  if (!decision || (state.status !== "decided" && state.status !== "executing")) return sayStatus(state);
  const steps = currentSteps(state, plan.document);
  if (!goesBack(decision.answer) || steps.length === 0) return answerDoing[decision.answer];
  const open = steps.findIndex((step) => !isSettled(stepState(state, step)));
  return `${answerDoing[decision.answer]}, step ${open < 0 ? steps.length : open + 1} of ${steps.length}`;
}

/** Where a run stands, before or after steps are carried out. Nothing is wrong in a rehearsal, and none was a false alarm. */
export function sayStatus({ status, isDrill }: Pick<RunState, "status" | "isDrill">): string {
  return (isDrill && drillStatusNames[status]) || runStatusNames[status];
}

const drillStatusNames: Partial<Record<RunStatus, string>> = { detected: "Staging test begun", resolved: "Ended", dismissed: "Ended early" };

/** A step as it is named where there is little room: the first line of its instruction. */
export function titleOf(step: { instruction: string }): string {
  const first = step.instruction.trim().split("\n")[0]?.replace(/^[#>*\-\s]+/, "").trim() ?? "";
  return first.length > 120 ? `${first.slice(0, 119)}…` : first || "Untitled step";
}

/** The step past which only fixing forward remains, and whether it was crossed. */
export function noReturn(state: RunState, plan: PinnedPlan): { stepId: string; isPassed: boolean } | null {
  const step = pointOfNoReturn(plan.document.steps.items);
  if (!step) return null;
  const { status } = stepState(state, step);
  return { stepId: step.id, isPassed: status === "doing" || status === "done" };
}
