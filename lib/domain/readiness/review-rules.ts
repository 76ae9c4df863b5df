import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

export function findNoReview(input: ReadinessInput): Finding[] {
  const { leadId, dueDays } = input.plan.review;
  if (leadId === null) return [{ say: "Nobody is named to lead the review.", field: "review/leadId" }];
  if (!isActive(input, leadId)) return [{ say: `${nameOf(input, leadId)}, who would lead the review, is deactivated.`, field: "review/leadId" }];
  return dueDays === null ? [{ say: "Within how many days the review is due is not set.", field: "review/dueDays" }] : [];
}

export function findInactiveInvitee(input: ReadinessInput): Finding[] {
  const gone = input.plan.review.inviteeIds.find((id) => !isActive(input, id));
  return gone ? [{ say: `${nameOf(input, gone)}, who is invited to the review, is deactivated.`, field: "review/inviteeIds" }] : [];
}
