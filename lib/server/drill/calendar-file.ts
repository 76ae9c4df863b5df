import "server-only";
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { drillKindNames, type DrillKind } from "@/lib/domain/drill/kinds";
import { keyOf } from "@/lib/domain/release/key";
import { sayDay } from "@/lib/domain/time/say-at";
import { wallTime } from "@/lib/domain/time/zoned";
import type { Prisma } from "@/prisma/generated/client";

export const ofCalendar = {
  release: { select: { number: true, name: true } },
  lead: { select: { name: true, email: true, timeZone: true } },
  invitees: { select: { comes: true, person: { select: { name: true, email: true } } }, orderBy: { personId: "asc" } },
} as const satisfies Prisma.DrillInclude;
export type CalendarDrill = Prisma.DrillGetPayload<{ include: typeof ofCalendar }>;

const usualMinutes = 30;

/**
 * Drills as an iCalendar file. Times are instants in UTC, which every calendar shows in its own zone; the text names
 * the time of the lead's. The UID of a drill stays, its SEQUENCE grows with each change, and a cancelled one says so.
 */
export function calendarFile(drills: readonly CalendarDrill[], { url, now }: { url: string; now: Date }): string {
  const isCancelled = drills.length === 1 && drills[0]?.cancelledAt != null;
  const calendar = ical({ name: "Drills", prodId: { company: "Ripcord", product: "Ripcord", language: "EN" }, method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  for (const drill of drills) {
    const { id, kind, scheduledAt, minutes, lead, invitees, release, sequence, cancelledAt } = drill;
    if (!scheduledAt) continue;
    const key = keyOf(release.number);
    const title = `${drillKindNames[kind as DrillKind]} of ${release.name}`;
    const page = `${url}/releases/${key}/drills/${id}`;
    calendar.createEvent({
      id: `${id}@ripcord`,
      sequence,
      stamp: now,
      start: scheduledAt,
      end: new Date(scheduledAt.getTime() + (minutes ?? usualMinutes) * 60_000),
      summary: cancelledAt ? `Cancelled: ${title}` : title,
      description: `${key}. ${sayWhen(scheduledAt, lead?.timeZone ?? "UTC")}${lead ? `, led by ${lead.name}` : ""}.\n${page}`,
      url: page,
      status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(lead && { organizer: { name: quotable(lead.name), email: lead.email } }),
      attendees: invitees.map(({ comes, person }) => ({
        name: quotable(person.name),
        email: person.email,
        role: ICalAttendeeRole.REQ,
        status: comes === null ? ICalAttendeeStatus.NEEDSACTION : comes ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.DECLINED,
      })),
    });
  }
  return calendar.toString();
}

/** A name stands in quotes, where iCalendar knows no way to write a quote or a control character. */
function quotable(name: string): string {
  return name.replaceAll('"', "'").replace(/\p{Cc}+/gu, " ").trim();
}

function sayWhen(at: Date, zone: string): string {
  const { date, time } = wallTime(at, zone);
  return `${sayDay(date, true)} at ${time} (${zone})`;
}
