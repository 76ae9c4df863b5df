import type { RunState, RunStep, PinnedPlan } from "./run-state";
import { currentSteps, isSettled, stepState } from "./steps-of";
import { goesBack } from "./words";
import type { sayTrigger } from "../plan/say-trigger";

/** `startedAt` and `endedAt` in milliseconds since 1970; a clock without an end still runs. */
export type Clock = { name: string; startedAt: number; endedAt: number | null; limitMinutes: number | null };
export type Forecast = {
  endsAt: number;
  /** Minutes over the budget, rounded up; 0 within it, null without one. */
  overrunMinutes: number | null;
  /** When each open step will run. */
  steps: { id: string; from: number; to: number }[];
};

/** How long the signal has held against Y. */
export function sustainedClock(state: RunState, { document }: PinnedPlan): Clock {
  const trigger = document.triggers.items.find(({ id }) => id === state.triggerId);
  return {
    name: trigger ? (trigger.kind === "quantitative" ? sayLimit(trigger) : trigger.signal) : state.seen,
    startedAt: state.signal.holds ? state.signal.at : state.since,
    endedAt: state.signal.holds ? (state.endedAt ?? null) : Math.max(state.signal.at, state.since),
    // No signal is beyond a limit in a rehearsal.
    limitMinutes: state.isDrill ? null : (trigger?.sustainedMinutes ?? document.times.sustainedMinutes),
  };
}

function sayLimit(trigger: Parameters<typeof sayTrigger>[0]): string {
  const words = { above: "over", below: "under", atLeast: "at least", atMost: "at most" }[trigger.comparison];
  return `${trigger.signal} ${words} ${trigger.threshold ?? "its limit"}${trigger.threshold !== null && trigger.unit ? ` ${trigger.unit}` : ""}`;
}

/** How long the way back has taken against Z: from the first of the decisions in a row that go back. Null before one. */
export function budgetClock(state: RunState, { document }: PinnedPlan): Clock | null {
  let startedAt: number | null = null;
  for (const decision of [...state.decisions].reverse()) {
    if (!goesBack(decision.answer)) break;
    startedAt = decision.at;
  }
  if (startedAt === null) return null;
  return { name: "Way back has taken", startedAt, endedAt: state.recoveredAt ?? state.endedAt, limitMinutes: document.times.budgetMinutes };
}

/** When the open steps will be done, from their time boxes: those at one position run beside each other. */
export function forecast(state: RunState, plan: PinnedPlan, now: number): Forecast {
  const steps: Forecast["steps"] = [];
  let at = now;
  for (const group of positions(currentSteps(state, plan.document))) {
    let groupEnd = at;
    for (const step of group) {
      const current = stepState(state, step);
      if (isSettled(current)) continue;
      const box = (step.timeBoxMinutes ?? 0) * 60_000;
      const end = current.status === "doing" && current.startedAt !== null ? Math.max(now, current.startedAt + box) : at + box;
      steps.push({ id: step.id, from: current.status === "doing" ? now : at, to: end });
      groupEnd = Math.max(groupEnd, end);
    }
    at = groupEnd;
  }
  const clock = budgetClock(state, plan);
  const budget = clock?.limitMinutes ?? null;
  const overrunMinutes = clock === null || budget === null ? null : Math.max(0, Math.ceil((at - clock.startedAt) / 60_000 - budget));
  return { endsAt: at, overrunMinutes, steps };
}

/** Minutes on a clock at `now`; never negative. */
export function elapsedMinutes({ startedAt, endedAt }: Clock, now: number): number {
  return Math.max(0, (endedAt ?? now) - startedAt) / 60_000;
}

export function positions(steps: readonly RunStep[]): RunStep[][] {
  const groups = new Map<number, RunStep[]>();
  for (const step of steps) groups.set(step.position, [...(groups.get(step.position) ?? []), step]);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
