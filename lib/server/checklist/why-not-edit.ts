import "server-only";
import { sayPhaseClosed } from "@/lib/domain/checklist/phases";
import { isOpen } from "@/lib/domain/release/status";
import { refuseField, refuseRule } from "@/lib/domain/result/result";
import type { ReleaseDoor } from "../command";

/** Why the checklist can't be edited so; null when it can. A new owner has to be active. */
export async function whyNotEdit({ tx, release }: ReleaseDoor, newOwnerId: string | null) {
  if (!isOpen(release.status)) return refuseRule(sayPhaseClosed.preDeployment);
  if (newOwnerId === null) return null;
  const owner = await tx.person.findUnique({ where: { id: newOwnerId }, select: { deactivatedAt: true } });
  return owner && owner.deactivatedAt === null ? null : refuseField("ownerId", "Choose an owner who is active.");
}
