import "server-only";
import type { Transaction } from "../db";

/** The public is told that it is over; nothing happens when it was never told, or was told before. */
export async function endIncident({ tx, now }: { tx: Transaction; now: Date }, { runId }: { runId: string }): Promise<void> {
  await tx.statusIncident.updateMany({ where: { runId, endedAt: null }, data: { state: "over", endedAt: now, nextUpdateAt: null } });
}
