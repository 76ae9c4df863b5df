import { roleNames } from "../access/roles";
import { approvalState, type StepState } from "../approval/approval-state";
import { mayApprove } from "../approval/may-approve";
import { dutyNames } from "../plan/words";
import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

/** The steps of the approval policies that apply, and what was answered to the plan as it is. */
export function approvalSteps(input: ReadinessInput): StepState[] {
  const { plan, policy, evidence, people } = input;
  return approvalState({ plan, policies: policy.approvals, approvals: evidence.approvals, digest: evidence.digests.plan, ownIds: ownersOf(input), people });
}

/** Whose own plan it is: none of them approves it. */
export function ownersOf({ release, evidence }: Pick<ReadinessInput, "release" | "evidence">): Set<string> {
  return new Set([release.ownerId, ...evidence.authorIds]);
}

export function findUnapproved(input: ReadinessInput): Finding[] {
  return approvalSteps(input)
    .filter(({ isDone }) => !isDone)
    .map((step) => ({ ...sayMissing(step, input), field: `approvals/${step.policyId}` }));
}

function sayMissing({ who, count, given, against, policyName }: StepState, input: ReadinessInput): Pick<Finding, "say" | "whoId"> {
  if (against) {
    const name = nameOf(input, against.personId);
    return { say: against.answer === "no" ? `${name} does not approve this plan.` : `${name} approves this plan only after changes.` };
  }
  const left = count - given.length;
  if (who.kind === "duty") {
    const duty = dutyNames[who.duty].toLowerCase();
    const role = input.plan.roles.items.find((each) => each.duty === who.duty);
    const around = { plan: input.plan, people: input.people, ownIds: ownersOf(input) };
    const able = [role?.personId, role?.deputyId].find((id) => typeof id === "string" && mayApprove(who, id, around));
    return { say: `The ${duty} has not approved this plan (${policyName}).`, whoId: able ?? null };
  }
  const missing = left === 1 ? "One approval is missing" : `${left} approvals are missing`;
  if (who.kind === "role") return { say: `${missing} of ${roleNames[who.role].toLowerCase()}s (${policyName}).` };
  const waits = who.personIds.filter((id) => isActive(input, id) && !given.some(({ personId, forId }) => personId === id || forId === id));
  return { say: `${missing} of ${waits.map((id) => nameOf(input, id)).join(", ") || "people who are here"} (${policyName}).`, whoId: waits[0] ?? null };
}
