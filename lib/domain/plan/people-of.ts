import type { PlanDocument } from "./document";

/** Every person that a plan names, once. */
export function peopleOf(plan: PlanDocument): string[] {
  const named = [
    ...plan.triggers.items.map((trigger) => trigger.observedById),
    ...plan.steps.items.flatMap((step) => [step.ownerId, step.deputyId]),
    plan.data.answeredById,
    ...plan.data.reconciliations.map((check) => check.ownerId),
    ...plan.roles.items.flatMap((role) => [role.personId, role.deputyId]),
    ...plan.messages.items.map((message) => message.ownerId),
    plan.review.leadId,
    ...plan.review.inviteeIds,
  ];
  return [...new Set(named.filter((id) => id !== null))];
}

/** The same plan with nobody named: what a template keeps. */
export function withoutPeople(plan: PlanDocument): PlanDocument {
  return {
    ...plan,
    triggers: { items: plan.triggers.items.map((trigger) => ({ ...trigger, observedById: null })) },
    steps: { ...plan.steps, items: plan.steps.items.map((step) => ({ ...step, ownerId: null, deputyId: null })) },
    data: { ...plan.data, answeredById: null, reconciliations: plan.data.reconciliations.map((check) => ({ ...check, ownerId: null })) },
    roles: { items: plan.roles.items.map((role) => ({ ...role, personId: null, deputyId: null })) },
    messages: { ...plan.messages, items: plan.messages.items.map((message) => ({ ...message, ownerId: null })) },
    review: { ...plan.review, leadId: null, inviteeIds: [] },
  };
}

/** The same plan for another attempt: the text comes along, what was proven about the earlier one does not. */
export function withoutEvidence(plan: PlanDocument): PlanDocument {
  const backup = plan.data.backup === "taken" ? "planned" : plan.data.backup;
  return { ...plan, data: { ...plan.data, backup } };
}
