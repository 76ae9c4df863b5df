import "server-only";
import { openStatuses } from "@/lib/domain/release/status";
import type { DrillSeries } from "@/prisma/generated/client";
import type { Transaction } from "../db";

/** The release whose way back the next drill of a series rehearses; null while there is none. */
export function releaseOfSeries(tx: Transaction, { releaseId, serviceId }: Pick<DrillSeries, "releaseId" | "serviceId">) {
  const of = releaseId ? { id: releaseId } : { services: { some: { serviceId: serviceId ?? "" } } };
  return tx.release.findFirst({ where: { ...of, status: { in: [...openStatuses] } }, orderBy: { number: "desc" }, select: { id: true, number: true } });
}
