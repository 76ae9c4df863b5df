import "server-only";
import { done, refuseRule } from "@/lib/domain/result/result";
import { reviewRef } from "@/lib/domain/review/review";
import { isWritten } from "@/lib/domain/review/texts";
import { whyNotPublish } from "@/lib/domain/review/why-not-publish";
import { runKeyOf } from "@/lib/domain/run/key";
import { command } from "../command";
import { notify } from "../notification/notify";
import { liftLocks } from "../run/lock-services";
import { releaseOfRun } from "../run/run-door";
import { leadsReview, onReview, type ReviewDoor } from "./review-door";

/** Its words stay from here on; the rolled-back release is closed and its services may go forward again. */
export const publishReview = command({
  may: "review.publish",
  input: reviewRef,
  release: releaseOfRun,
  named: leadsReview,
  run: onReview(async (door, { run }) => {
    const { tx, review, release, actor, now, tell } = door;
    if (review.publishedAt) return done({ run, closed: release.status === "closed" });
    const blockers = await missingIn(door);
    if (blockers.length > 0) return refuseRule(`The review can't be published yet: ${blockers.length === 1 ? "one thing is" : `${blockers.length} things are`} missing.`, blockers);

    await tx.review.update({ where: { id: review.id }, data: { publishedAt: now, publishedById: actor.id }, select: { id: true } });
    await liftLocks(door, "");
    if (isWritten(review.forCustomers)) await tx.statusIncident.updateMany({ where: { runId: door.run.id }, data: { learned: review.forCustomers } });
    const closed = release.status === "rolledBack" && !(await isHeldOpen(door));
    if (closed) release.status = "closed";
    tell("review.published", { closed });
    const readers = await tx.reviewReader.findMany({ where: { reviewId: review.id, readAt: null }, select: { personId: true } });
    const say = `${actor.name} published the review of ${release.name}. You are invited to read it.`;
    await notify(door, { to: readers.map(({ personId }) => personId).filter((id) => id !== actor.id), kind: "reviewToRead", say, href: `/reviews/${runKeyOf(door.run.number)}` });
    return done({ run, closed });
  }),
});

async function missingIn({ tx, review, run, release }: ReviewDoor) {
  const lead = review.leadId ? await tx.person.findUniqueOrThrow({ where: { id: review.leadId }, select: { id: true, deactivatedAt: true } }) : null;
  const actions = await tx.reviewAction.findMany({ where: { reviewId: review.id }, orderBy: { position: "asc" }, include: { owner: { select: { name: true, deactivatedAt: true } } } });
  return whyNotPublish({
    key: runKeyOf(run.number),
    texts: review,
    lead: lead && { id: lead.id, isActive: lead.deactivatedAt === null },
    releaseOwnerId: release.ownerId,
    actions: actions.map(({ id, what, owner, doneAt }) => ({ id, what, owner: { name: owner.name, isActive: owner.deactivatedAt === null }, doneAt: doneAt?.toISOString() ?? null })),
  });
}

/** Another run of the release is under way, or its review is still a draft. */
async function isHeldOpen({ tx, release, run }: ReviewDoor): Promise<boolean> {
  const other = await tx.run.findFirst({
    where: { releaseId: release.id, isDrill: false, id: { not: run.id }, OR: [{ endedAt: null }, { review: { publishedAt: null } }] },
    select: { id: true },
  });
  return other !== null;
}
