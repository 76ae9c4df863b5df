import "server-only";
import { refuseField } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

/** Refuses an owner who is not active, and services that are not there; null when all is well. */
export async function checkService(tx: Transaction, { ownerId, dependsOn }: { ownerId: string | null; dependsOn: readonly string[] }) {
  const owner = ownerId === null ? null : await tx.person.findUnique({ where: { id: ownerId }, select: { deactivatedAt: true } });
  if (ownerId !== null && (!owner || owner.deactivatedAt)) return refuseField("ownerId", "Choose an owner who is active.");
  const known = dependsOn.length === 0 ? 0 : await tx.service.count({ where: { id: { in: [...dependsOn] } } });
  return known < dependsOn.length ? refuseField("dependsOn", "One of these services is not known here. Choose them from the list.") : null;
}
