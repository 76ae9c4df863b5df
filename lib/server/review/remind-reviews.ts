import "server-only";
import { isReminderDue } from "@/lib/domain/review/reminder";
import { runKeyOf } from "@/lib/domain/run/key";
import type { Transaction } from "../db";
import { clients } from "../db";
import { notify } from "../notification/notify";

const dayMs = 86_400_000;
/** Of each kind; who is left is reminded an hour later. */
const atOnce = 500;

/**
 * Reminds owners of actions two days before their day, and leads of reviews that are past theirs; each once, also when
 * two servers ask at the same moment. Somebody who left is not reminded: the release's owner is, for a review.
 */
export async function remindReviews(now: Date): Promise<{ actions: number; reviews: number }> {
  return clients().write.$transaction(async (tx) => ({ actions: await remindActions(tx, now), reviews: await remindLeads(tx, now) }), { maxWait: 15_000, timeout: 30_000 });
}

async function remindActions(tx: Transaction, now: Date): Promise<number> {
  const horizon = new Date(now.getTime() + 3 * dayMs);
  const open = await tx.reviewAction.findMany({
    where: { doneAt: null, remindedAt: null, dueOn: { lte: horizon }, owner: { deactivatedAt: null } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: atOnce,
    select: { id: true, what: true, dueOn: true, ownerId: true, owner: { select: { timeZone: true } }, review: { select: { run: { select: { number: true } }, release: { select: { name: true } } } } },
  });
  const due = open.filter(({ dueOn, owner }) => isReminderDue(dueOn.toISOString().slice(0, 10), now, owner.timeZone));
  let told = 0;
  for (const { id, what, dueOn, ownerId, review } of due) {
    const { count } = await tx.reviewAction.updateMany({ where: { id, remindedAt: null, doneAt: null }, data: { remindedAt: now } });
    if (count === 0) continue;
    told += 1;
    const say = `“${what}” of the review of ${review.release.name} is due on ${dueOn.toISOString().slice(0, 10)}.`;
    await notify({ tx, now }, { to: [ownerId], kind: "actionDue", say, href: `/reviews/${runKeyOf(review.run.number)}#action-${id}` });
  }
  return told;
}

async function remindLeads(tx: Transaction, now: Date): Promise<number> {
  const overdue = await tx.review.findMany({
    where: { publishedAt: null, remindedAt: null, dueAt: { lt: now } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: atOnce,
    select: { id: true, lead: { select: { id: true, deactivatedAt: true } }, run: { select: { number: true } }, release: { select: { name: true, ownerId: true } } },
  });
  let told = 0;
  for (const { id, lead, run, release } of overdue) {
    const { count } = await tx.review.updateMany({ where: { id, remindedAt: null, publishedAt: null }, data: { remindedAt: now } });
    if (count === 0) continue;
    told += 1;
    const leads = lead !== null && lead.deactivatedAt === null;
    const say = `The review of ${release.name} is overdue.${leads ? "" : " It needs somebody to lead it."}`;
    await notify({ tx, now }, { to: [leads ? lead.id : release.ownerId], kind: "reviewDue", say, href: `/reviews/${runKeyOf(run.number)}` });
  }
  return told;
}
