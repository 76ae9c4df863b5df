import "server-only";
import type { FreezeFact } from "@/lib/domain/freeze/freeze";
import type { Transaction } from "../db";

/** Freezes that hold at `now` or begin later, the first to begin first. */
export async function readFreezes(tx: Transaction, now: Date): Promise<FreezeFact[]> {
  const rows = await tx.freeze.findMany({
    where: { removedAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, reason: true, startsAt: true, endsAt: true, serviceIds: true, createdById: true },
  });
  return rows.map(({ startsAt, endsAt, createdById, ...freeze }) => ({ ...freeze, from: startsAt.getTime(), until: endsAt.getTime(), whoId: createdById }));
}
