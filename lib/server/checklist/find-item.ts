import "server-only";
import { isPhaseOpen, type Phase, sayPhaseClosed } from "@/lib/domain/checklist/phases";
import { isOpen } from "@/lib/domain/release/status";
import { done, refuseMissing, refuseRule, type Result } from "@/lib/domain/result/result";
import type { ReleaseDoor } from "../command";

/** An item of the locked release, with what was claimed of it. */
export async function findItem({ tx, release }: ReleaseDoor, itemId: string) {
  const item = await tx.checklistItem.findFirst({ where: { id: itemId, releaseId: release.id }, include: { tick: true, notApplicable: true } });
  return item ? done(item) : refuseMissing("This item is not on the checklist any more. Read the checklist again.");
}

/** Whether somebody's word counts for the item now; a verified one is proven by the plan alone. */
export async function whyNotClaim({ tx, release }: ReleaseDoor, item: { phase: Phase; verifies: string | null }): Promise<Result<true>> {
  const isRunning = item.phase === "rollback" && (await tx.run.count({ where: { releaseId: release.id, endedAt: null, isDrill: false } })) > 0;
  if (!isOpen(release.status) && !isRunning) return refuseRule(sayPhaseClosed.preDeployment);
  if (item.verifies !== null) return refuseRule("This item is verified from the plan, so nobody ticks it by hand. Complete the plan, and it holds.");
  return isPhaseOpen(item.phase, release.status, isRunning) ? done(true) : refuseRule(sayPhaseClosed[item.phase]);
}

/** Where the policy says "named": the owner of the item, or somebody whom the plan gives a duty. */
export async function namedForItem({ tx, release, actor }: ReleaseDoor, { itemId }: { itemId: string }): Promise<boolean> {
  const own = await tx.checklistItem.findFirst({ where: { id: itemId, releaseId: release.id, ownerId: actor.id }, select: { id: true } });
  if (own || release.ownerId === actor.id) return true;
  const duty = await tx.planRole.findFirst({ where: { releaseId: release.id, OR: [{ personId: actor.id }, { deputyId: actor.id }] }, select: { duty: true } });
  return duty !== null;
}
