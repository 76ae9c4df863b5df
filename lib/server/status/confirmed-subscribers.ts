import "server-only";
import type { Transaction } from "../db";
import { leaveLinks } from "./subscriber-links";

/** `leave.url` belongs at the end of each e-mail, `leave.headers` among its headers. */
export type ConfirmedSubscriber = { email: string; leave: ReturnType<typeof leaveLinks> };

/** Everybody outside who gets updates by e-mail, those who asked first in front. */
export async function confirmedSubscribers(tx: Transaction): Promise<ConfirmedSubscriber[]> {
  const rows = await tx.subscriber.findMany({ where: { confirmedAt: { not: null }, leftAt: null }, select: { id: true, email: true }, orderBy: { id: "asc" } });
  return rows.map(({ id, email }) => ({ email, leave: leaveLinks(id) }));
}
