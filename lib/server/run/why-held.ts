import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { whyFrozen } from "@/lib/domain/freeze/why-frozen";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { runKeyOf } from "@/lib/domain/run/key";
import { applyWaivers } from "@/lib/domain/waiver/waiver";
import type { Transaction } from "../db";
import { readAround } from "../freeze/read-around";
import { whyLinted } from "../lint/why-linted";

/**
 * Why a release may not go forward at `now`, whatever its readiness: a run on it is under way, a service that it
 * touches is locked by a run whose review is not published, a freeze holds, or the linter found
 * something around it that blocks, neither waived. Never asked before going back.
 */
export async function whyHeld(tx: Transaction, release: { id: string; ownerId: string; timeZone: string }, now: Date): Promise<Blocker[]> {
  const running = await tx.run.findFirst({ where: { releaseId: release.id, endedAt: null, isDrill: false }, select: { number: true } });
  const locks = await tx.serviceLock.findMany({
    where: { liftedAt: null, service: { releases: { some: { releaseId: release.id } } }, run: { releaseId: { not: release.id } } },
    orderBy: [{ lockedAt: "asc" }, { serviceId: "asc" }],
    select: { service: { select: { name: true } }, run: { select: { number: true, endedAt: true, release: { select: { number: true, name: true, ownerId: true, decisionMakerId: true } } } } },
  });
  const own: Blocker[] = running
    ? [{ code: "run.open", say: `${runKeyOf(running.number)} is under way on this release. Finish it first.`, section: "release", field: `runs/${runKeyOf(running.number)}`, whoId: release.ownerId }]
    : [];
  const { freezes, services, waivers } = await readAround(tx, release.id, now);
  const around = applyWaivers([...whyFrozen(freezes, services, now.getTime(), release.timeZone), ...(await whyLinted(tx, release, now))], waivers, now.getTime()).open;
  return [
    ...own,
    ...around,
    ...locks.map(({ service, run }): Blocker => ({
      code: "service.locked",
      say: `${service.name} is locked: ${run.release.name} (${keyOf(run.release.number)}) ${run.endedAt === null ? "is being taken back" : "was taken back, and its review is not published yet"}.`,
      section: "release",
      field: `runs/${runKeyOf(run.number)}`,
      whoId: run.release.decisionMakerId ?? run.release.ownerId,
    })),
  ];
}
