import { sayMinutes } from "../duration/duration";
import { budgetClock, forecast } from "./clocks";
import type { PinnedPlan, RunState } from "./run-state";

export type BudgetSaid = {
  tone: "in-progress" | "attention" | "blocked" | "ready";
  /** What the forecast means for the limit; empty when there is nothing to tell. */
  say: string;
  elapsedMs: number;
  limitMinutes: number | null;
  /** Minutes on the clock when the steps will be done. */
  endMinutes: number;
};

/** The way back against its limit Z: attention from four fifths on or when it will overrun, blocked past it. Null before going back. */
export function sayBudget(state: RunState, plan: PinnedPlan, now: number, nameOf: (id: string) => string): BudgetSaid | null {
  const clock = budgetClock(state, plan);
  if (!clock) return null;
  const at = clock.endedAt ?? now;
  const elapsedMs = Math.max(0, at - clock.startedAt);
  const limit = clock.limitMinutes;
  const ahead = forecast(state, plan, at);
  const endMinutes = clock.endedAt === null ? (ahead.endsAt - clock.startedAt) / 60_000 : elapsedMs / 60_000;
  const known = { elapsedMs, limitMinutes: limit, endMinutes };
  if (clock.endedAt !== null) return { ...known, tone: limit !== null && elapsedMs > limit * 60_000 ? "attention" : "ready", say: limit === null ? "" : sayOver(elapsedMs / 60_000 - limit) };
  if (limit === null) return { ...known, tone: "in-progress", say: "The plan names no limit." };

  const told = state.escalations.filter(({ byItself }) => byItself).at(-1);
  if (elapsedMs > limit * 60_000) return { ...known, tone: "blocked", say: told ? `Over the limit. ${nameOf(told.to)} was told` : `Over the limit by ${sayMinutes(Math.ceil(elapsedMs / 60_000 - limit))}` };
  if (ahead.overrunMinutes) return { ...known, tone: "attention", say: `Will overrun by ${sayMinutes(ahead.overrunMinutes)}` };
  if (elapsedMs > limit * 48_000) return { ...known, tone: "attention", say: "Four fifths of the time have passed" };
  return { ...known, tone: "in-progress", say: sayOver(endMinutes - limit) };
}

function sayOver(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  if (minutes > 0) return `${sayMinutes(Math.max(1, Math.ceil(minutes)))} over the limit`;
  return whole === 0 ? "No minute to spare" : `${sayMinutes(whole)} to spare`;
}
