import type { Role } from "../access/roles";
import type { PlanDocument } from "../plan/document";
import type { Approvers } from "./approval";

export type Around = {
  plan: PlanDocument;
  people: ReadonlyMap<string, { active: boolean; role: Role }>;
  /** The owner of the release and whoever wrote in its plan: it is their own. */
  ownIds: ReadonlySet<string>;
};

/** Whether somebody is one of those who can give an agreement, and the plan is not their own. */
export function mayApprove(who: Approvers, personId: string, { plan, people, ownIds }: Around): boolean {
  const person = people.get(personId);
  if (!person?.active || ownIds.has(personId)) return false;
  if (who.kind === "people") return who.personIds.includes(personId);
  if (who.kind === "role") return person.role === who.role;
  const duty = plan.roles.items.find((each) => each.duty === who.duty);
  // A deputy agrees where the person of the duty is the author.
  return duty?.personId === personId || (duty?.deputyId === personId && (duty.personId === null || ownIds.has(duty.personId) || people.get(duty.personId)?.active !== true));
}
