import { positions } from "./clocks";
import type { PinnedPlan, RunState, RunStep } from "./run-state";
import { currentSteps, isSettled, stepState } from "./steps-of";

/** The steps that may be started or are under way: those of the first position that is not settled. */
export function openSteps(state: RunState, plan: PinnedPlan): RunStep[] {
  const group = positions(currentSteps(state, plan.document)).find((each) => each.some((step) => !isSettled(stepState(state, step))));
  return (group ?? []).filter((step) => !isSettled(stepState(state, step)));
}

/** Why a step can't be started yet: the first one before it that is not done. */
export function stepBefore(state: RunState, plan: PinnedPlan, step: RunStep): RunStep | null {
  return currentSteps(state, plan.document).find((each) => each.position < step.position && !isSettled(stepState(state, each))) ?? null;
}

export type NextStep = { step: RunStep; kind: "doing" | "open" | "verify" | "later" };

/** What this person does next: what they are at, what is open for them, what they must verify, or what comes later. */
export function nextStepOf(state: RunState, plan: PinnedPlan, personId: string): NextStep | null {
  const steps = currentSteps(state, plan.document);
  const mine = (step: RunStep) => stepState(state, step).ownerId === personId || (stepState(state, step).ownerId === null && step.deputyId === personId);
  const open = openSteps(state, plan);
  const doing = steps.find((step) => mine(step) && ["doing", "failed"].includes(stepState(state, step).status));
  if (doing) return { step: doing, kind: "doing" };
  const next = open.find((step) => mine(step));
  if (next) return { step: next, kind: "open" };
  const unverified = steps.find((step) => mine(step) && isUnverified(state, step));
  if (unverified) return { step: unverified, kind: "verify" };
  const later = steps.find((step) => mine(step) && stepState(state, step).status === "waiting");
  return later ? { step: later, kind: "later" } : null;
}

/** Done, and the plan says how to verify it, and nobody has. */
export function isUnverified(state: RunState, step: RunStep): boolean {
  const { status, verifiedAt } = stepState(state, step);
  return status === "done" && verifiedAt === null && step.verification.trim() !== "";
}
