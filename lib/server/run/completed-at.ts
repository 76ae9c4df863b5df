import "server-only";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Transaction } from "../db";

/** When a release was completed; null unless it is. */
export async function completedAt(tx: Transaction, release: { id: string; status: ReleaseStatus; updatedAt: Date }): Promise<Date | null> {
  if (release.status !== "completed") return null;
  const moved = await tx.event.findFirst({ where: { releaseId: release.id, type: "release.moved" }, orderBy: { number: "desc" }, select: { at: true } });
  return moved?.at ?? release.updatedAt;
}
