import "server-only";
import type { ReleaseDoor } from "../command";
import type { RunDoor } from "./run-door";

/** What a way back touches may not go forward meanwhile; set once, and again after an earlier lift. */
export async function lockServices({ tx, run, release, now }: Pick<RunDoor, "tx" | "run" | "release" | "now">): Promise<void> {
  const services = await tx.releaseService.findMany({ where: { releaseId: release.id }, select: { serviceId: true } });
  await tx.serviceLock.createMany({ data: services.map(({ serviceId }) => ({ runId: run.id, serviceId, lockedAt: now })), skipDuplicates: true });
  await tx.serviceLock.updateMany({ where: { runId: run.id, liftedAt: { not: null } }, data: { liftedAt: null, liftedById: null, reason: "" } });
}

/** The services may go forward again. */
export async function liftLocks({ tx, run, now, actor }: Pick<ReleaseDoor, "tx" | "now" | "actor"> & { run: { id: string } }, reason: string): Promise<void> {
  await tx.serviceLock.updateMany({ where: { runId: run.id, liftedAt: null }, data: { liftedAt: now, liftedById: actor.id || null, reason } });
}
