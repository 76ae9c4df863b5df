import { currentDecision, type PinnedPlan, type RunState } from "./run-state";
import { currentSteps, stepState } from "./steps-of";

/** Owners of the steps, and which of them have seen the run: they said so, or did something in it. */
export function whoHasSeen(state: RunState, plan: PinnedPlan): { owners: string[]; seen: string[] } {
  const steps = currentSteps(state, plan.document).map((step) => stepState(state, step));
  const owners = [...new Set(steps.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))];
  const acted = new Set([...state.seenBy, state.openedById, state.acknowledged?.byId, currentDecision(state)?.byId]);
  for (const { ownerId, startedAt } of steps) if (startedAt !== null) acted.add(ownerId);
  return { owners, seen: owners.filter((id) => acted.has(id)) };
}
