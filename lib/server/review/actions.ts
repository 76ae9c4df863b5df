import "server-only";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { actionRef, addActionInput, changeActionInput } from "@/lib/domain/review/review";
import { runKeyOf } from "@/lib/domain/run/key";
import type { ReviewAction } from "@/prisma/generated/client";
import type { Result } from "@/lib/domain/result/result";
import type { ReviewEventType } from "@/lib/domain/review/review-event";
import { command } from "../command";
import { notify } from "../notification/notify";
import { releaseOfRun } from "../run/run-door";
import { findActive } from "./find-active";
import { namedInReview, onReview, type ReviewDoor } from "./review-door";

const common = { may: "review.edit", release: releaseOfRun, named: namedInReview } as const;
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

export const addAction = command({
  ...common,
  input: addActionInput,
  run: onReview(async (door, { what, ownerId, dueOn }) => {
    const owner = await findActive(door, [ownerId], "ownerId");
    if (!owner.ok) return owner;
    const last = await door.tx.reviewAction.findFirst({ where: { reviewId: door.review.id }, orderBy: { position: "desc" }, select: { position: true } });
    const { id: actionId } = await door.tx.reviewAction.create({
      data: { reviewId: door.review.id, position: (last?.position ?? 0) + 1, what, ownerId, dueOn: dateOf(dueOn) },
      select: { id: true },
    });
    door.tell("action.added", { actionId, title: what });
    await tellOwner(door, ownerId, what);
    return done({ actionId });
  }),
});

/** A new owner or day is reminded anew. */
export const changeAction = command({
  ...common,
  input: changeActionInput,
  run: onReview(async (door, { actionId, what, ownerId, dueOn }) => {
    const found = await findAction(door, actionId);
    if (!found.ok) return found;
    const action = found.value;
    const isHanded = action.ownerId !== ownerId;
    const isMoved = action.dueOn.getTime() !== dateOf(dueOn).getTime();
    if (!isHanded && !isMoved && action.what === what) return done({ actionId });
    const owner = isHanded ? await findActive(door, [ownerId], "ownerId") : done([]);
    if (!owner.ok) return owner;
    const data = { what, ownerId, dueOn: dateOf(dueOn), ...(isHanded || isMoved ? { remindedAt: null } : {}) };
    await door.tx.reviewAction.update({ where: { id: actionId }, data, select: { id: true } });
    door.tell("action.changed", { actionId, title: what });
    if (isHanded) await tellOwner(door, ownerId, what);
    return done({ actionId });
  }),
});

export const startAction = step("action.started", ({ startedAt, doneAt }, { now }) => (startedAt !== null || doneAt !== null ? null : { startedAt: now }));
export const finishAction = step("action.finished", ({ doneAt }, { now, actor }) => (doneAt !== null ? null : { doneAt: now, doneById: actor.id }));
export const reopenAction = step("action.reopened", ({ startedAt, doneAt }) => (startedAt === null && doneAt === null ? null : { startedAt: null, doneAt: null, doneById: null, remindedAt: null }));

export const removeAction = command({
  ...common,
  input: actionRef,
  run: onReview(async (door, { actionId }) => {
    const found = await findAction(door, actionId);
    if (!found.ok) return found;
    await door.tx.reviewAction.delete({ where: { id: actionId }, select: { id: true } });
    door.tell("action.removed", { actionId, title: found.value.what });
    return done({ actionId });
  }),
});

type Change = Partial<Pick<ReviewAction, "startedAt" | "doneAt" | "doneById" | "remindedAt">>;

/** Set, never toggle: `change` answers null when it is so already. */
function step(type: ReviewEventType, change: (action: ReviewAction, door: ReviewDoor) => Change | null) {
  return command({
    ...common,
    input: actionRef,
    run: onReview(async (door, { actionId }) => {
      const found = await findAction(door, actionId);
      if (!found.ok) return found;
      const data = change(found.value, door);
      if (data === null) return done({ actionId });
      await door.tx.reviewAction.update({ where: { id: actionId }, data, select: { id: true } });
      door.tell(type, { actionId, title: found.value.what });
      return done({ actionId });
    }),
  });
}

async function findAction({ tx, review }: ReviewDoor, actionId: string): Promise<Result<ReviewAction>> {
  const action = await tx.reviewAction.findFirst({ where: { id: actionId, reviewId: review.id } });
  return action ? done(action) : refuseMissing("This action is not in the review any more. Read the review again.");
}

async function tellOwner(door: ReviewDoor, ownerId: string, what: string) {
  if (ownerId === door.actor.id) return;
  const key = runKeyOf(door.run.number);
  await notify(door, { to: [ownerId], kind: "actionGiven", say: `${door.actor.name} gave you an action of the review of ${door.release.name}: ${what}`, href: `/reviews/${key}#actions` });
}
