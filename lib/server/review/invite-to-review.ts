import "server-only";
import { done } from "@/lib/domain/result/result";
import { inviteInput, reviewRef } from "@/lib/domain/review/review";
import { runKeyOf } from "@/lib/domain/run/key";
import { command } from "../command";
import { notify } from "../notification/notify";
import { releaseOfRun } from "../run/run-door";
import { findActive } from "./find-active";
import { namedInReview, onReview } from "./review-door";

/** Adds people to those who are asked to read it; who is invited already stays so. */
export const inviteToReview = command({
  may: "review.edit",
  input: inviteInput,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async (door, { run, personIds }) => {
    const { tx, review, actor, release, tell } = door;
    const already = await tx.reviewReader.findMany({ where: { reviewId: review.id }, select: { personId: true } });
    const added = personIds.filter((id) => !already.some(({ personId }) => personId === id));
    if (added.length === 0) return done({ run });
    const found = await findActive(door, added, "personIds");
    if (!found.ok) return found;
    await tx.reviewReader.createMany({ data: added.map((personId) => ({ reviewId: review.id, personId })) });
    tell("review.invited", { people: found.value.map(({ name }) => name) });
    const say = `${actor.name} invited you to the review of ${release.name}.`;
    await notify(door, { to: added.filter((id) => id !== actor.id), kind: "reviewToRead", say, href: `/reviews/${runKeyOf(door.run.number)}` });
    return done({ run });
  }),
});

/** Somebody who is invited has read it; the first time stays. For others it changes nothing. */
export const markReviewRead = command({
  may: "review.edit",
  input: reviewRef,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async ({ tx, review, actor, now, tell }, { run }) => {
    const { count } = await tx.reviewReader.updateMany({ where: { reviewId: review.id, personId: actor.id, readAt: null }, data: { readAt: now } });
    if (count > 0) tell("review.read");
    return done({ run });
  }),
});
