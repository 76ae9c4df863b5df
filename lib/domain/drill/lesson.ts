import { canonical } from "../evidence/scope";
import type { PlanDocument } from "../plan/document";

/** Whether a plan took a lesson in: its step says something else than in the drill, or is gone; without a step, anything does. */
export function isTakenIn(stepId: string | null, drilled: PlanDocument, now: PlanDocument): boolean {
  if (stepId === null) return canonical(drilled) !== canonical(now);
  const step = (plan: PlanDocument) => canonical(plan.steps.items.find(({ id }) => id === stepId) ?? null);
  return step(drilled) !== step(now);
}
