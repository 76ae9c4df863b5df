import "server-only";
import type { NewEvent } from "@/lib/domain/event/event";
import { peopleOf } from "@/lib/domain/plan/people-of";
import { refuseMissing, type Result } from "@/lib/domain/result/result";
import type { ReviewEventType } from "@/lib/domain/review/review-event";
import { runKeyOf, runNumber } from "@/lib/domain/run/key";
import type { Review } from "@/prisma/generated/client";
import type { ReleaseDoor } from "../command";
import { readDocument } from "../readiness/evaluate-release";

/** What a verb on a review has in hand: the release of its run is locked, so nobody else writes in it meanwhile. */
export type ReviewDoor = ReleaseDoor & {
  review: Review;
  run: { id: string; number: number };
  /** Records an event of the review, with the key of its run. */
  tell: (type: ReviewEventType, data?: NewEvent["data"]) => void;
};

type Asking = Pick<ReleaseDoor, "tx" | "actor"> & { release: { id: string; ownerId: string } };

/** For `command`: `work` with the review in hand. */
export function onReview<I extends { run: string }, T>(work: (door: ReviewDoor, input: I) => Promise<Result<T>>) {
  return async (door: ReleaseDoor, input: I): Promise<Result<T>> => {
    const run = await findRun(door, input.run);
    if (!run || run.releaseId !== door.release.id) return refuseMissing("There is no such run. Check the key, or look it up in the list.");
    if (!run.review) return refuseMissing(`${runKeyOf(run.number)} has no review yet. It gets one when the run is resolved.`);
    const tell: ReviewDoor["tell"] = (type, data = {}) => door.record({ type, data: { run: runKeyOf(run.number), ...data } });
    return work({ ...door, review: run.review, run, tell }, input);
  };
}

/** Where the policy says "named": the lead, whoever is invited or owns an action, and whom the plan of the run names. */
export async function namedInReview(door: Asking, { run: key }: { run: string }): Promise<boolean> {
  const { tx, release, actor } = door;
  if (release.ownerId === actor.id) return true;
  const run = await findRun(door, key);
  if (!run || run.releaseId !== release.id) return false;
  if (run.review?.leadId === actor.id) return true;
  const reviewId = run.review?.id;
  if (reviewId && (await tx.reviewReader.findUnique({ where: { reviewId_personId: { reviewId, personId: actor.id } } }))) return true;
  if (reviewId && (await tx.reviewAction.findFirst({ where: { reviewId, ownerId: actor.id }, select: { id: true } }))) return true;
  const version = await tx.planVersion.findUniqueOrThrow({ where: { id: run.planVersionId }, select: { document: true } });
  return peopleOf(readDocument(version.document)).includes(actor.id);
}

/** Where the policy says "named": who leads the review, and the owner of the release. */
export async function leadsReview(door: Asking, { run: key }: { run: string }): Promise<boolean> {
  const run = await findRun(door, key);
  return door.release.ownerId === door.actor.id || (run !== null && run.releaseId === door.release.id && run.review?.leadId === door.actor.id);
}

function findRun({ tx }: Pick<Asking, "tx">, key: string) {
  return tx.run.findUnique({ where: { number: runNumber(key) ?? 0 }, include: { review: true } });
}
