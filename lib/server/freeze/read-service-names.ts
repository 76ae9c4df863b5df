import "server-only";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

/** The names of these services, for the event; refused when one is not known. */
export async function readServiceNames(tx: Transaction, serviceIds: readonly string[]): Promise<Result<string[]>> {
  const rows = await tx.service.findMany({ where: { id: { in: [...serviceIds] } }, orderBy: { name: "asc" }, select: { name: true } });
  return rows.length === new Set(serviceIds).size ? done(rows.map(({ name }) => name)) : refuseField("serviceIds", "One of these services is not known here. Choose it again.");
}
