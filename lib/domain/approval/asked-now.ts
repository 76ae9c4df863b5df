import { type StepState } from "./approval-state";
import { fillSlots } from "./fill-slots";
import { type Around, mayApprove } from "./may-approve";

/** A step whose turn it is, and those of whom one can take it further; nobody when none of them is left. */
export type Turn = { step: StepState; personIds: string[] };

/**
 * Whom the plan as it is waits for. `people` has to hold everybody who could be asked, also those who said nothing yet.
 * Somebody's word against is answered by the author: then nobody else is waited for in that policy.
 */
export function askedNow(steps: readonly StepState[], around: Around): Turn[] {
  return steps.filter(({ isOpen, isDone, against }) => isOpen && !isDone && against === null).map((step) => {
    const policy = steps.filter(({ policyId }) => policyId === step.policyId);
    const signers = [...new Set(policy.flatMap(({ given }) => given.map(({ personId }) => personId)))];
    const personIds = [...around.people.keys()].filter((id) => !signers.includes(id) && policy.some(({ who }) => mayApprove(who, id, around)) && helps(id, step, policy, around));
    return { step, personIds };
  });
}

/** Whether one more agreement, theirs, fills the step: in their own place, or where it frees somebody who fits both. */
function helps(id: string, step: StepState, policy: readonly StepState[], around: Around): boolean {
  const upTo = policy.filter(({ at }) => at <= step.at);
  const fits = (each: StepState, other: StepState) => each.given.map(({ personId, forId }) => ({ personId, inPlace: forId ?? personId })).filter(({ inPlace }) => mayApprove(other.who, inPlace, around)).map(({ personId }) => personId);
  const slots = upTo.flatMap((each) => {
    const able = [...policy.flatMap((from) => fits(from, each)), ...(mayApprove(each.who, id, around) ? [id] : [])];
    return Array.from({ length: each.count }, () => able);
  });
  const before = upTo.reduce((sum, { given }) => sum + given.length, 0);
  return fillSlots(slots).filter((each) => each !== null).length > before;
}
