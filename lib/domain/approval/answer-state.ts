import type { ApprovalFact } from "./approval";
import type { StepState } from "./approval-state";
import type { AnswerRow } from "./view";

/** What became of an answer, seen among the others: newest first or not. A word against stands until the plan changes. */
export function answerState(fact: ApprovalFact, all: readonly ApprovalFact[], steps: readonly StepState[], digest: string): AnswerRow["state"] {
  if (fact.digest !== digest) return fact.answer === "yes" ? "stale" : "answered";
  const inPlace = (each: ApprovalFact) => each.forId ?? each.personId;
  const isLater = (each: ApprovalFact) => each.at > fact.at || (each.at === fact.at && each.id > fact.id);
  if (all.some((each) => each.digest === digest && inPlace(each) === inPlace(fact) && isLater(each))) return "replaced";
  if (fact.answer === "yes") return steps.some(({ given }) => given.some(({ id }) => id === fact.id)) ? "holds" : "lapsed";
  return steps.some(({ isDone }) => !isDone) ? "stands" : "lapsed";
}
