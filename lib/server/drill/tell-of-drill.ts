import "server-only";
import { drillKindNames, type DrillKind } from "@/lib/domain/drill/kinds";
import type { NotificationKind } from "@/lib/domain/notification/notification";
import { keyOf } from "@/lib/domain/release/key";
import { sayDay } from "@/lib/domain/time/say-at";
import { wallTime } from "@/lib/domain/time/zoned";
import type { Transaction } from "../db";
import { notify } from "../notification/notify";

type Told = {
  release: { number: number; name: string };
  drill: { id: string; kind: string; scheduledAt: Date };
  /** Ids of people. */
  to: readonly (string | null)[];
  kind: Extract<NotificationKind, "drillInvited" | "drillDue">;
  /** `drill` is "fire drill of Gift cards", `at` the time where the person is. */
  say: (drill: string, at: string) => string;
};

/** Tells people of a scheduled drill, each in the time of their own wall. Its page has the calendar file. */
export async function tellOfDrill({ tx, now }: { tx: Transaction; now: Date }, { release, drill, to, kind, say }: Told): Promise<void> {
  const ids = [...new Set(to.filter((id): id is string => Boolean(id)))];
  if (ids.length === 0) return;
  const people = await tx.person.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, select: { id: true, timeZone: true } });
  const title = `${drillKindNames[drill.kind as DrillKind].toLowerCase()} of ${release.name}`;
  const href = `/releases/${keyOf(release.number)}/drills/${drill.id}`;
  for (const zone of new Set(people.map(({ timeZone }) => timeZone))) {
    const { date, time } = wallTime(drill.scheduledAt, zone);
    const at = `${sayDay(date)} at ${time} (${zone.replaceAll("_", " ")})`;
    await notify({ tx, now }, { to: people.filter(({ timeZone }) => timeZone === zone).map(({ id }) => id), kind, say: say(title, at), href });
  }
}
