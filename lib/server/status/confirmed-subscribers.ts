import "server-only";
import type { Transaction } from "../db";
import { leaveHref } from "./subscriber-links";

/** `leaveHref` belongs into each delivery: it ends the updates of just this one with one click. */
export type ConfirmedSubscriber = { email: string; leaveHref: string };

/** Everybody outside who gets updates by e-mail, those who asked first in front. */
export async function confirmedSubscribers(tx: Transaction): Promise<ConfirmedSubscriber[]> {
  const rows = await tx.subscriber.findMany({ where: { confirmedAt: { not: null }, leftAt: null }, select: { id: true, email: true }, orderBy: { id: "asc" } });
  return rows.map(({ id, email }) => ({ email, leaveHref: leaveHref(id) }));
}
