import type { PlanDocument, Section } from "./document";
import type { Duty } from "./words";

// Besides the owners of its rows, these duties may edit a section.
const dutiesOf: Record<Section, Duty[]> = {
  triggers: ["decisionMaker", "verifier"],
  steps: ["deployOperator", "flagOperator"],
  data: ["dataOwner"],
  roles: ["decisionMaker"],
  times: ["decisionMaker"],
  messages: ["communicator"],
  review: ["decisionMaker"],
  blast: ["decisionMaker", "dataOwner"],
  failures: ["verifier", "deployOperator"],
  artifacts: ["deployOperator", "flagOperator", "dataOwner"],
};

/** Whether the plan itself makes this person an owner of the section: by a duty (or as its deputy) or a row of it. */
export function ownsSection(plan: PlanDocument, section: Section, person: string): boolean {
  const byDuty = plan.roles.items.some((role) => dutiesOf[section].includes(role.duty) && (role.personId === person || role.deputyId === person));
  return byDuty || rowOwners(plan, section).includes(person);
}

function rowOwners(plan: PlanDocument, section: Section): (string | null)[] {
  if (section === "triggers") return plan.triggers.items.map((trigger) => trigger.observedById);
  if (section === "steps") return plan.steps.items.flatMap((step) => [step.ownerId, step.deputyId]);
  if (section === "data") return [plan.data.answeredById, ...plan.data.reconciliations.map((check) => check.ownerId)];
  if (section === "messages") return plan.messages.items.map((message) => message.ownerId);
  if (section === "review") return [plan.review.leadId];
  return [];
}
