import type { ReviewView } from "../review/view";
import { reviewTexts } from "../review/texts";
import { durationKinds, durationsOf } from "../run/durations";
import type { ReviewApiView } from "./review-views";

/** A review as other programs see it, its durations in minutes to a tenth. */
export function showReview({ key, release, state, review, lockedServices }: ReviewView): ReviewApiView {
  const took = durationsOf(state);
  const named = (person: { id: string; name: string }) => ({ id: person.id, name: person.name });
  const { key: releaseKey, name, version, status } = release;
  return {
    key,
    release: { key: releaseKey, name, version, status },
    lead: review.lead && named(review.lead),
    dueAt: review.dueAt,
    texts: review.texts,
    actions: review.actions.map(({ id, what, owner, dueOn, doneAt }) => ({ id, what, owner: named(owner), dueOn, doneAt })),
    durations: Object.fromEntries(durationKinds.map((kind) => [kind, minutes(took[kind])])) as ReviewApiView["durations"],
    lockedServices,
    publishedAt: review.publishedAt,
  };
}

/** The revision that a save names: that of the text that changed last; 0 before the first. */
export function revisionOfReview({ review: { revisions } }: Pick<ReviewView, "review">): number {
  return Math.max(0, ...reviewTexts.map((text) => revisions[text]?.revision ?? 0));
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 6_000) / 10;
}
