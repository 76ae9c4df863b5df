import { deciders } from "./asker";
import { isUnverified, type NextStep, nextStepOf, openSteps } from "./next-step";
import { currentDecision, type PinnedPlan, type RunState, type RunStep } from "./run-state";
import { currentSteps } from "./steps-of";
import { isRunOpen } from "./words";

/** The one thing that a person does next in a run; what stands in large type. */
export type NextMove =
  | { move: "acknowledge" }
  | { move: "decide"; why: "first" | "holdEnded" | "failed" }
  /** Somebody else decides. */
  | { move: "wait" }
  | { move: "allow"; step: RunStep }
  | { move: "step"; step: RunStep; kind: NextStep["kind"] }
  /** No step is theirs: `steps` are those that others are at. */
  | { move: "watch"; steps: RunStep[] }
  | { move: "fix" }
  | { move: "hold"; until: number | null }
  /** `unverified` are the steps that nobody confirmed yet. */
  | { move: "confirm"; unverified: RunStep[] }
  | { move: "resolve" }
  | { move: "ended" };

export function nextMoveOf(state: RunState, plan: PinnedPlan, personId: string): NextMove {
  if (!isRunOpen(state.status)) return { move: "ended" };
  const decides = deciders(plan).length === 0 || deciders(plan).includes(personId);
  switch (state.status) {
    case "detected":
      return decides ? { move: "decide", why: "first" } : { move: "acknowledge" };
    case "acknowledged":
      return decides ? { move: "decide", why: "first" } : { move: "wait" };
    case "failed":
      return decides ? { move: "decide", why: "failed" } : { move: "wait" };
    case "verifying":
      return confirming(state, plan, personId);
    case "recovered":
      return { move: "resolve" };
    default:
      return carryingOut(state, plan, personId, decides);
  }
}

function carryingOut(state: RunState, plan: PinnedPlan, personId: string, decides: boolean): NextMove {
  const decision = currentDecision(state);
  if (decision?.answer === "fixForward") return { move: "fix" };
  if (decision?.answer === "hold") {
    if (state.holdEndedAt === null) return { move: "hold", until: decision.until };
    return decides ? { move: "decide", why: "holdEnded" } : { move: "wait" };
  }
  const own = nextStepOf(state, plan, personId);
  if (own?.kind === "doing") return { move: "step", ...own };
  const asked = decides && deciders(plan).includes(personId) ? openSteps(state, plan).find((step) => isAsked(state, step)) : undefined;
  if (asked && asked.id !== own?.step.id) return { move: "allow", step: asked };
  return own ? { move: "step", ...own } : { move: "watch", steps: openSteps(state, plan) };
}

/** Whether a step waits for the word of the decision maker: it can't be undone, and nobody allowed it. */
export function isAsked(state: RunState, step: RunStep): boolean {
  const started = state.steps[step.id]?.status ?? "waiting";
  return step.undo === "no" && started === "waiting" && state.noReturnAllowed?.stepId !== step.id;
}

function confirming(state: RunState, plan: PinnedPlan, personId: string): NextMove {
  const unverified = currentSteps(state, plan.document).filter((step) => isUnverified(state, step));
  const own = nextStepOf(state, plan, personId);
  return own?.kind === "verify" ? { move: "step", ...own } : { move: "confirm", unverified };
}
