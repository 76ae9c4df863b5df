import type { Role } from "../access/roles";
import type { PlanDocument } from "../plan/document";
import type { ApprovalFact, ApprovalPolicy, Approvers } from "./approval";
import { riskClassOf } from "./risk-class";

type Asked = {
  plan: PlanDocument;
  policies: readonly ApprovalPolicy[];
  approvals: readonly ApprovalFact[];
  /** Of the plan as it is now. */
  digest: string;
  /** The owner of the release and whoever wrote in its plan: it is their own. */
  ownIds: ReadonlySet<string>;
  people: ReadonlyMap<string, { active: boolean; role: Role }>;
};

export type StepState = {
  policyId: string;
  policyName: string;
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
export function approvalState({ plan, policies, approvals, digest, ownIds, people }: Asked): StepState[] {
  const risk = riskClassOf(plan);
  const last = newestOfEach(approvals.filter((each) => each.digest === digest));
  return policies
    .filter(({ riskClasses }) => riskClasses.length === 0 || riskClasses.includes(risk))
    .flatMap((policy) => {
      // Whoever agreed counts once in a policy: two signatures are two people.
      const used = new Set<string>();
      let isOpen = true;
      return policy.steps.map(({ who, count }): StepState => {
        const able = last.filter(({ personId, forId }) => {
          const inPlace = forId ?? personId;
          return mayApprove(who, inPlace, { plan, people, ownIds }) && !ownIds.has(personId) && people.get(personId)?.active === true && !used.has(inPlace) && !used.has(personId);
        });
        const given: ApprovalFact[] = [];
        for (const fact of able) {
          if (fact.answer !== "yes" || given.length === count || used.has(fact.personId)) continue;
          given.push(fact);
          used.add(fact.personId).add(fact.forId ?? fact.personId);
        }
        const against = able.filter(({ answer }) => answer !== "yes").sort((a, b) => b.at - a.at)[0] ?? null;
        const isDone = given.length === count && against === null;
        const state = { policyId: policy.id, policyName: policy.name, who, count, given, against, isDone, isOpen };
        isOpen &&= isDone;
        return state;
      });
    });
}

/** Whether somebody is one of those who can give an agreement, and the plan is not their own. */
export function mayApprove(who: Approvers, personId: string, { plan, people, ownIds }: Pick<Asked, "plan" | "people" | "ownIds">): boolean {
  const person = people.get(personId);
  if (!person?.active || ownIds.has(personId)) return false;
  if (who.kind === "people") return who.personIds.includes(personId);
  if (who.kind === "role") return person.role === who.role;
  const duty = plan.roles.items.find((each) => each.duty === who.duty);
  // A deputy agrees where the person of the duty is the author.
  return duty?.personId === personId || (duty?.deputyId === personId && (duty.personId === null || ownIds.has(duty.personId) || people.get(duty.personId)?.active !== true));
}

/** Of each person, or of whom they stood in for, the last word. */
function newestOfEach(approvals: readonly ApprovalFact[]): ApprovalFact[] {
  const last = new Map<string, ApprovalFact>();
  for (const fact of [...approvals].sort((a, b) => a.at - b.at)) last.set(fact.forId ?? fact.personId, fact);
  return [...last.values()].sort((a, b) => a.at - b.at);
}
