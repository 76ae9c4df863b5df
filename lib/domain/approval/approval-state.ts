import type { ApprovalFact, ApprovalPolicy, Approvers } from "./approval";
import { fillSlots } from "./fill-slots";
import { type Around, mayApprove } from "./may-approve";
import { riskClassOf } from "./risk-class";

export type Asked = Around & {
  policies: readonly ApprovalPolicy[];
  approvals: readonly ApprovalFact[];
  /** Of the plan as it is now. */
  digest: string;
};

export type StepState = {
  policyId: string;
  policyName: string;
  /** Counted from 0 in its policy. */
  at: number;
  who: Approvers;
  count: number;
  /** The agreements that count. */
  given: ApprovalFact[];
  /** The newest word against, of somebody who could agree, to the plan as it is. */
  against: ApprovalFact | null;
  isDone: boolean;
  /** Whether it is its turn: all before it in its policy are done. */
  isOpen: boolean;
};

/** The steps of all policies that apply, each with what was said to the plan as it is now. */
export function approvalState(asked: Asked): StepState[] {
  const risk = riskClassOf(asked.plan);
  const words = newestOfEach(asked.approvals.filter((each) => each.digest === asked.digest)).filter(({ personId }) => asked.people.get(personId)?.active === true && !asked.ownIds.has(personId));
  return asked.policies.filter(({ riskClasses }) => riskClasses.length === 0 || riskClasses.includes(risk)).flatMap((policy) => stepsOf(policy, words, asked));
}

function stepsOf(policy: ApprovalPolicy, words: readonly ApprovalFact[], around: Around): StepState[] {
  const able = policy.steps.map(({ who }) => words.filter(({ personId, forId }) => mayApprove(who, forId ?? personId, around)));
  // Whoever agreed counts once in a policy: two signatures are two people.
  const slots = policy.steps.flatMap(({ count }, at) => Array.from({ length: count }, () => ({ at, yes: (able[at] ?? []).filter(({ answer }) => answer === "yes") })));
  const signers = fillSlots(slots.map(({ yes }) => yes.map(({ personId }) => personId)));
  const given = policy.steps.map((_, at) => slots.flatMap((slot, index) => (slot.at === at ? (slot.yes.find(({ personId }) => personId === signers[index]) ?? []) : [])).sort(byTime));
  const isFull = (at: number) => given[at]?.length === policy.steps[at]?.count;
  const against = new Map<number, ApprovalFact>();
  for (const word of words.filter(({ answer }) => answer !== "yes")) {
    const steps = able.flatMap((each, at) => (each.includes(word) ? at : []));
    const at = steps.find((step) => !isFull(step)) ?? steps.at(-1);
    if (at !== undefined) against.set(at, word);
  }
  let isOpen = true;
  return policy.steps.map(({ who, count }, at) => {
    const isDone = isFull(at) && !against.has(at);
    const state = { policyId: policy.id, policyName: policy.name, at, who, count, given: given[at] ?? [], against: against.get(at) ?? null, isDone, isOpen };
    isOpen &&= isDone;
    return state;
  });
}

/** Of each person, or of whom they stood in for, the last word; in the order of time. */
function newestOfEach(approvals: readonly ApprovalFact[]): ApprovalFact[] {
  const last = new Map<string, ApprovalFact>();
  for (const fact of [...approvals].sort(byTime)) last.set(fact.forId ?? fact.personId, fact);
  return [...last.values()].sort(byTime);
}

// Ids are given out in the order of time.
function byTime(a: ApprovalFact, b: ApprovalFact): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
