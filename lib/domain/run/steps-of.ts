import { groupSteps } from "../plan/critical-path";
import type { PlanDocument } from "../plan/document";
import type { RunState, RunStep, StepState } from "./run-state";
import { currentDecision } from "./run-state";
import { untouched } from "./fold-run";
import { type Answer, stepsKindOf } from "./words";

/** The steps of a way back, in the order in which they are done. Fix forward and hold have none. */
export function stepsOf(document: PlanDocument, answer: Answer | null): RunStep[] {
  const kind = answer === null ? "none" : stepsKindOf(answer);
  if (kind === "plan") return groupSteps(document.steps.items).flat();
  return kind === "restore" ? restoreSteps(document) : [];
}

/** The steps of the decision that holds; before one is made, those of a rollback, so that people can read ahead. */
export function currentSteps(state: RunState, document: PlanDocument): RunStep[] {
  return stepsOf(document, currentDecision(state)?.answer ?? "rollback");
}

/** What became of a step so far; who owns it is the plan's word until somebody takes it over. */
export function stepState(state: Pick<RunState, "steps">, step: Pick<RunStep, "id" | "ownerId">): StepState {
  return state.steps[step.id] ?? { ...untouched, ownerId: step.ownerId };
}

export function isSettled({ status }: Pick<StepState, "status">): boolean {
  return status === "done" || status === "skipped";
}

// A plan has no steps of its own for the last resort: what it says of backup and reconciliation is their text.
// Their ids are made of the release's own rows, so that they are the same in every fold.
function restoreSteps({ data, roles, steps }: PlanDocument): RunStep[] {
  const duty = (wanted: string) => roles.items.find((each) => each.duty === wanted);
  const owner = duty("dataOwner");
  const verifier = duty("verifier");
  // Nobody is asked again at this point of no return: the decision to restore was the answer.
  const plain = { automation: "", undo: "notNeeded" as const, wayForward: "", timeBoxMinutes: null };
  const restore: RunStep = {
    ...plain,
    id: restoreId,
    position: 1,
    kind: "database",
    instruction: data.backupNote.trim() === "" ? "Restore the last good backup or snapshot" : `Restore the last good state: ${data.backupNote.trim()}`,
    ownerId: owner?.personId ?? null,
    deputyId: owner?.deputyId ?? null,
    verification: "The restored system answers and its data end where the backup was taken.",
  };
  const checks = data.reconciliations.map((each): RunStep => ({
    ...plain,
    id: each.id,
    position: 2,
    kind: "verification",
    instruction: each.check,
    ownerId: each.ownerId,
    deputyId: owner?.deputyId ?? null,
    verification: "",
  }));
  const check: RunStep = {
    ...plain,
    id: restoreCheckId,
    position: checks.length > 0 ? 3 : 2,
    kind: "verification",
    instruction: steps.summary.trim() === "" ? "Check that the restored system does what it did before the release" : "Check the restored system against the state before the release",
    ownerId: verifier?.personId ?? null,
    deputyId: verifier?.deputyId ?? null,
    verification: "",
  };
  return [restore, ...checks, check];
}

const restoreId = "00000000-0000-7000-8000-000000000001";
const restoreCheckId = "00000000-0000-7000-8000-000000000002";
