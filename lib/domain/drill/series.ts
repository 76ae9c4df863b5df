import { instantOf, wallTime } from "../time/zoned";

/** So long before its time the next drill of a series is made: people can answer, and calendars know it. */
export const daysAhead = 14;
const halfMonthMs = 15 * 86_400_000;

/**
 * The first time of a series after `after` and after `nextAt`, the last that was found: whole steps of months from its
 * first, at the same time on the wall of `zone`. A day that a month has not is its last: the 31st is the 30th of April.
 */
export function nextOfSeries({ firstAt, nextAt, everyMonths }: { firstAt: Date; nextAt: Date; everyMonths: number }, after: Date, zone: string): Date {
  const { date, time } = wallTime(firstAt, zone);
  // Who leads may have moved to another zone: a time so near to `nextAt` is the same date on another wall.
  const from = Math.max(after.getTime(), nextAt.getTime() + everyMonths * halfMonthMs);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  for (let steps = 0; ; steps += 1) {
    const months = month - 1 + steps * everyMonths;
    const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
    const on = new Date(Date.UTC(year, months, Math.min(day, last))).toISOString().slice(0, 10);
    const at = instantOf({ date: on, time }, zone);
    if (at.getTime() > from) return at;
  }
}
