import { isSeenByPerson } from "@/lib/domain/lint/trigger-findings";
import type { PlanDocument } from "@/lib/domain/plan/document";
import type { Duty } from "@/lib/domain/plan/words";
import type { Name } from "./cast";

type Pair = [Name, Name | null];
export type Names = {
  roles: Record<Duty, Pair>;
  /** In the order of the rows. */
  steps: Pair[];
  observer: Name;
  messages: Name[];
  answeredBy?: Name;
  reconciliation?: Name;
  lead: Name;
  invited: Name[];
};

/** Puts names into an example plan. */
export function assign(plan: PlanDocument, names: Names, idOf: (name: Name) => string): PlanDocument {
  const id = (name: Name | null | undefined) => (name ? idOf(name) : null);
  return {
    ...plan,
    triggers: { items: plan.triggers.items.map((trigger) => (isSeenByPerson(trigger) ? { ...trigger, observedById: id(names.observer) } : trigger)) },
    steps: { ...plan.steps, items: plan.steps.items.map((step, at) => ({ ...step, ownerId: id(names.steps[at]?.[0]), deputyId: id(names.steps[at]?.[1]) })) },
    data: { ...plan.data, answeredById: id(names.answeredBy), reconciliations: plan.data.reconciliations.map((check) => ({ ...check, ownerId: id(names.reconciliation) })) },
    roles: { items: plan.roles.items.map(({ duty }) => ({ duty, personId: id(names.roles[duty][0]), deputyId: id(names.roles[duty][1]) })) },
    messages: { ...plan.messages, items: plan.messages.items.map((message, at) => ({ ...message, ownerId: id(names.messages[at] ?? names.messages[0]) })) },
    review: { ...plan.review, leadId: id(names.lead), inviteeIds: names.invited.map(idOf) },
  };
}
