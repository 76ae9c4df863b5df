import { forecast } from "../run/clocks";
import { currentDecision, type PinnedPlan, type RunState } from "../run/run-state";
import { currentSteps } from "../run/steps-of";
import { type Answer, goesBack } from "../run/words";
import type { MessageValues } from "./render";
import { sayClock } from "./say-clock";

const step = 5 * 60_000;

type Told = {
  state: RunState;
  plan: PinnedPlan;
  release: { name: string };
  /** All times are said in the zone of the workspace, so that two senders never confuse the same readers. */
  zone: string;
  now: number;
  /** When the sender promises the next one; null for no promise. */
  nextUpdateAt: number | null;
};

/** What the variables say at `now` (milliseconds since 1970); those that nobody can know yet are absent. */
export function valuesOf({ state, plan, release, zone, now, nextUpdateAt }: Told): MessageValues {
  const clock = (at: number) => sayClock(new Date(at), new Date(now), zone);
  const done = estimateOf(state, plan, now);
  return {
    release: release.name,
    impact: state.seen.trim().replace(/[.…\s]+$/, ""),
    action: sayAction(state),
    now_value: state.signal.value.trim(),
    ...(done !== null && { estimate: clock(done.said) }),
    ...(nextUpdateAt !== null && { next_update: clock(nextUpdateAt) }),
  };
}

/**
 * When the way back will be done, by the forecast; `said` is the next full five minutes, since nobody minds being
 * early. Null while nothing goes back, and while an open step has no time box.
 */
export function estimateOf(state: RunState, plan: PinnedPlan, now: number): { exact: number; said: number } | null {
  const decision = currentDecision(state);
  if (!decision || !goesBack(decision.answer) || (state.status !== "decided" && state.status !== "executing")) return null;
  const { steps, endsAt } = forecast(state, plan, now);
  const boxes = new Map(currentSteps(state, plan.document).map(({ id, timeBoxMinutes }) => [id, timeBoxMinutes]));
  if (steps.length === 0 || steps.some(({ id }) => (boxes.get(id) ?? null) === null)) return null;
  return { exact: endsAt, said: Math.ceil(endsAt / step) * step };
}

const doing: Record<Answer, string> = {
  rollback: "going back to the earlier version",
  backout: "stopping the change and going back",
  restore: "restoring the system",
  fixForward: "repairing it",
  hold: "watching it closely",
};

/** What is being done, as anybody would say it. */
function sayAction(state: RunState): string {
  const decision = currentDecision(state);
  switch (state.status) {
    case "decided":
    case "executing":
      return decision ? doing[decision.answer] : doing.hold;
    case "verifying":
      return "checking that everything works again";
    case "recovered":
    case "resolved":
      return "watching that it stays well";
    case "failed":
      return "finding another way back";
    case "detected":
    case "acknowledged":
    case "dismissed":
      return "finding out what is wrong";
  }
}
