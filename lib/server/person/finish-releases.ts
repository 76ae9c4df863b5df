import "server-only";
import type { NewEvent } from "@/lib/domain/event/event";
import { keyOf } from "@/lib/domain/release/key";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Door } from "../command";
import { finishRelease, type LockedRelease } from "../release/lock-release";

export type Finished = { key: string; name: string; status: ReleaseStatus; fellBack: boolean };

/** Evaluates each locked release again and appends the event to its own record. */
export async function finishReleases(door: Door, releases: readonly LockedRelease[], event: NewEvent): Promise<Finished[]> {
  for (const release of releases) await finishRelease({ ...door, release }, [event]);
  const after = await door.tx.release.findMany({ where: { id: { in: releases.map(({ id }) => id) } }, select: { id: true, status: true } });
  const statuses = new Map(after.map(({ id, status }) => [id, status]));
  return releases.map(({ id, number, name, status }) => ({
    key: keyOf(number),
    name,
    status: statuses.get(id) ?? status,
    fellBack: statuses.get(id) !== status,
  }));
}
