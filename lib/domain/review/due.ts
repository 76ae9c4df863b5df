import type { PlanDocument } from "../plan/document";

const defaultDays = 5;
const dayMs = 86_400_000;

/** When a review is due: so many days after its run resolved, five when the plan says nothing. */
export function dueOf({ dueDays }: Pick<PlanDocument["review"], "dueDays">, resolvedAt: Date): Date {
  return new Date(resolvedAt.getTime() + (dueDays ?? defaultDays) * dayMs);
}

/** Who may lead it, the first choice first: the plan's word, whoever decides, who stands in, the owner of the release. */
export function leadsOf({ review, roles }: Pick<PlanDocument, "review" | "roles">, ownerId: string): string[] {
  const decides = roles.items.find(({ duty }) => duty === "decisionMaker");
  return [review.leadId, decides?.personId, decides?.deputyId, ownerId].filter((id) => typeof id === "string");
}
