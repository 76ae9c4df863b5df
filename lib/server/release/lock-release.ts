import "server-only";
import type { NewEvent } from "@/lib/domain/event/event";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Release } from "@/prisma/generated/client";
import type { Door } from "../command";
import type { Transaction } from "../db";
import { writeEvents } from "../event/write-events";
import { evaluateRelease } from "../readiness/evaluate-release";

/** A release whose row nobody else can change until this transaction ends. */
export type LockedRelease = Release;

export async function lockRelease(tx: Transaction, number: number): Promise<LockedRelease | null> {
  const [release] = await tx.$queryRaw<LockedRelease[]>`select * from "Release" where number = ${number} for update`;
  return release ?? null;
}

/** Evaluates readiness again, lets a ready release fall back, and stores it together with the events. */
export async function finishRelease(door: Door & { release: LockedRelease }, events: NewEvent[]) {
  const { tx, release, now } = door;
  const { readiness } = await evaluateRelease(tx, release);
  let status: ReleaseStatus = release.status;
  if (status === "ready" && readiness.blockers.length > 0) {
    status = "draft";
    events.push({ type: "release.fellBack", data: { reasons: readiness.blockers.map((blocker) => blocker.say) } });
  }
  await writeEvents(tx, release, events, door);
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
    },
    select: { id: true },
  });
}
