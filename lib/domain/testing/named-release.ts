import type { PlanDocument } from "../plan/document";
import { duties } from "../plan/words";
import { isSeenByPerson } from "../lint/trigger-findings";
import { amara, completeRelease, jonas, type ReleaseUnderTest, renew, yusuf } from "./complete-release";

export const mei = "01a00000-0000-7000-8000-000000000004";
export const priya = "01a00000-0000-7000-8000-000000000005";

/** A release with this plan as several people would carry it: everybody named, everything proven. No two calls share anything. */
export function namedRelease(given: PlanDocument): ReleaseUnderTest {
  const release = completeRelease();
  release.people.set(mei, { name: "Mei-Lin Chen", active: true, role: "engineer" });
  release.people.set(priya, { name: "Priya Raman", active: true, role: "engineer" });
  const plan = structuredClone(given);
  const operators = [jonas, mei, priya];
  const at = (place: number) => operators[place % operators.length] ?? jonas;
  release.plan = {
    ...plan,
    triggers: { items: plan.triggers.items.map((trigger) => ({ ...trigger, observedById: isSeenByPerson(trigger) ? priya : null })) },
    steps: { ...plan.steps, items: plan.steps.items.map((step, place) => ({ ...step, ownerId: at(place), deputyId: at(place + 1) })) },
    data: { ...plan.data, answeredById: plan.data.touchesData === false ? amara : null, reconciliations: plan.data.reconciliations.map((check) => ({ ...check, ownerId: mei })) },
    roles: { items: duties.map((duty, place) => ({ duty, personId: [yusuf, jonas, mei, priya, amara, jonas, yusuf][place] ?? yusuf, deputyId: [amara, mei, priya, jonas, mei, priya, amara][place] ?? amara })) },
    messages: { ...plan.messages, items: plan.messages.items.map((message) => ({ ...message, ownerId: amara })) },
    review: { ...plan.review, leadId: yusuf, inviteeIds: [amara, jonas] },
  };
  renew(release);
  return release;
}
