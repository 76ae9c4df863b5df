import { durationsOf, stepTimes } from "../run/durations";
import { currentDecision, type PinnedPlan, type RunState } from "../run/run-state";
import { stepsOf } from "../run/steps-of";
import { stepsKindOf } from "../run/words";

/** Milliseconds that each step took, by its id. */
export type Measured = Record<string, number>;
export type Outcome = { result: "passed" | "failed"; measured: Measured; /** From the decision to recovered; null when that never came. */ measuredMs: number | null };

// What the column of a drill holds: nearly 25 days.
const most = 2 ** 31 - 1;

/**
 * What a way back that was carried out says of its plan. Passed only when it recovered by the plan's own steps, each
 * of them done as it is written: one that was skipped, that failed or that was done another way, or a way back given up in between, proves nothing of the plan.
 */
export function outcomeOf(state: RunState, plan: PinnedPlan): Outcome {
  const answer = currentDecision(state)?.answer ?? null;
  const times = stepTimes(stepsOf(plan.document, answer), state);
  const { rollBack } = durationsOf(state);
  const isByPlan = answer !== null && stepsKindOf(answer) === "plan" && times.length > 0;
  const isDone = times.every(({ step, status }) => status === "done" && (state.steps[step.id]?.another ?? "") === "");
  return {
    result: state.status === "resolved" && state.recoveredAt !== null && state.setbacks === 0 && isByPlan && isDone ? "passed" : "failed",
    measured: Object.fromEntries(times.flatMap(({ step, tookMs }) => (tookMs === null ? [] : [[step.id, Math.min(most, tookMs)]]))),
    measuredMs: rollBack === null ? null : Math.min(most, rollBack),
  };
}
