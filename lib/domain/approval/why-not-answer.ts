import { listWords } from "../readiness/input";
import type { ApprovalFact } from "./approval";
import type { StepState } from "./approval-state";
import type { Turn } from "./asked-now";
import { type Around, mayApprove } from "./may-approve";

type Asking = Around & {
  actorId: string;
  /** In whose place; null: one's own. */
  forId: string | null;
  /** Those who are away now and for whom the actor stands in. */
  standsInFor: readonly string[];
  steps: readonly StepState[];
  turns: readonly Turn[];
  /** What was said to the plan as it is. */
  words: readonly ApprovalFact[];
  nameOf: (id: string) => string;
};

/** Why somebody cannot answer now, as a sentence; null when they can. Whoever answered may change their mind. */
export function whyNotAnswer({ actorId, forId, standsInFor, steps, turns, words, nameOf, ...around }: Asking): string | null {
  if (around.ownIds.has(actorId)) return "This plan is your own: you own the release, or wrote in its plan. Somebody else has to agree to it.";
  const inPlace = forId ?? actorId;
  if (forId !== null && !standsInFor.includes(forId)) return `You don’t stand in for ${nameOf(forId)} today. ${nameOf(forId)} answers, or names you as stand-in while away.`;
  const isAsked = turns.some(({ personIds }) => personIds.includes(inPlace));
  if (forId !== null && isAsked && steps.some(({ given }) => given.some((each) => each.personId === actorId && each.forId !== forId))) {
    return `You have agreed already, and two agreements are two people. ${nameOf(forId)} answers, or somebody else in their place.`;
  }
  if (isAsked || words.some((word) => (word.forId ?? word.personId) === inPlace || word.forId === actorId)) return null;
  const able = steps.filter(({ who }) => mayApprove(who, inPlace, around));
  if (able.length === 0) return `${forId === null ? "You are" : `${nameOf(forId)} is`} not one of those who approve this plan.`;
  const against = steps.find((step) => step.against !== null && able.some(({ policyId }) => policyId === step.policyId))?.against;
  if (against) return `${nameOf(against.forId ?? against.personId)} does not agree to this version. It is answered again when there is a new one.`;
  const later = able.find(({ isOpen }) => !isOpen);
  if (!later) return "Everybody who has to agree at this step has agreed already.";
  const waits = turns.filter(({ step }) => step.policyId === later.policyId).flatMap(({ personIds }) => personIds);
  return `It is not ${forId === null ? "your" : `${nameOf(forId)}’s`} turn yet: ${waits.length > 0 && waits.length <= 3 ? `it waits for ${listWords(waits.map(nameOf))} first` : "others agree first"}.`;
}
