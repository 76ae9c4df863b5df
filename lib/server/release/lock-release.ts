import "server-only";
import type { NewEvent } from "@/lib/domain/event/event";
import { keyOf } from "@/lib/domain/release/key";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Release } from "@/prisma/generated/client";
import type { Door } from "../command";
import type { Transaction } from "../db";
import { writeEvents } from "../event/write-events";
import { sendJob } from "../job/send-job";
import { notify } from "../notification/notify";
import { evaluateRelease } from "../readiness/evaluate-release";
import { tellEnded } from "../waiver/tell-ended";

/** A release whose row nobody else can change until this transaction ends. */
export type LockedRelease = Release;

export async function lockRelease(tx: Transaction, number: number): Promise<LockedRelease | null> {
  const [release] = await tx.$queryRaw<LockedRelease[]>`select * from "Release" where number = ${number} for update`;
  return release ?? null;
}

/** Evaluates readiness again, lets a ready release fall back, and stores it together with the events. */
export async function finishRelease(door: Door & { release: LockedRelease }, events: NewEvent[]) {
  const { tx, release, now } = door;
  const { readiness } = await evaluateRelease(tx, release, now);
  let status: ReleaseStatus = release.status;
  if (status === "ready" && readiness.blockers.length > 0) {
    status = "draft";
    const reasons = readiness.blockers.map((blocker) => blocker.say);
    events.push({ type: "release.fellBack", data: { reasons } });
    await tellFallenBack(door, readiness.decisionMakerId, reasons);
  }
  await tellEnded(door, readiness);
  await writeEvents(tx, release, events, door);
  // Only what is on its way to a launch grows old.
  const evaluateAt = readiness.changesAt !== null && (status === "draft" || status === "ready") ? new Date(readiness.changesAt) : null;
  if (evaluateAt !== null && evaluateAt.getTime() !== release.evaluateAt?.getTime()) {
    const key = keyOf(release.number);
    await sendJob(tx, "reevaluate", { release: key }, { runAt: evaluateAt, key: `${key} ${evaluateAt.getTime()}` });
  }
  await tx.release.update({
    where: { id: release.id },
    data: {
      status,
      updatedAt: now,
      eventCount: release.eventCount + events.length,
      readiness,
      blockerCount: readiness.blockers.length,
      cannotUndo: readiness.cannotUndo.length > 0,
      wayBackMinutes: readiness.wayBackMinutes,
      decisionMakerId: readiness.decisionMakerId,
      monitoringStartedAt: release.monitoringStartedAt,
      deployedAt: release.deployedAt,
      evaluateAt,
    },
    select: { id: true },
  });
}

/** Its people hear that a release is not ready any more; whoever did it knows. */
async function tellFallenBack({ tx, now, actor, release }: Door & { release: LockedRelease }, decisionMakerId: string | null, [first = "Something re-opened.", ...more]: string[]) {
  const say = `${release.name} is not ready any more: ${first}${more.length > 0 ? ` And ${more.length} more.` : ""}`;
  await notify({ tx, now }, { kind: "readinessLost", say, href: `/releases/${keyOf(release.number)}`, to: [release.ownerId, decisionMakerId].filter((id) => id !== actor.id) });
}
