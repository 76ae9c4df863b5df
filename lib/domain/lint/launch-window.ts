import { wallTime } from "../time/zoned";

/** Instants in milliseconds since 1970. */
export type Window = { from: number; until: number };
/** Minutes of the local day, Monday to Friday; a shift that ends earlier than it begins ends on the next day. */
export type Hours = { timeZone: string; workFrom: number; workUntil: number };

const dayMinutes = 1_440;

export function windowOf({ launchAt, windowMinutes }: { launchAt: number; windowMinutes: number }): Window {
  return { from: launchAt, until: launchAt + windowMinutes * 60_000 };
}

export function doOverlap(one: Window, other: Window): boolean {
  return one.from < other.until && other.from < one.until;
}

/** The first and the last day on which the window is open, where the person is: "2026-06-08". */
export function daysOf({ from, until }: Window, timeZone: string): { first: string; last: string } {
  return { first: wallTime(new Date(from), timeZone).date, last: wallTime(new Date(Math.max(from, until - 1)), timeZone).date };
}

/** Whether the whole window lies within one working day of the person. */
export function isAtWork({ from, until }: Window, { timeZone, workFrom, workUntil }: Hours): boolean {
  const [start, end] = [wallMinutes(from, timeZone), wallMinutes(until, timeZone)];
  const today = Math.floor(start / dayMinutes);
  const length = workUntil > workFrom ? workUntil - workFrom : workUntil - workFrom + dayMinutes;
  return [today - 1, today].some((day) => {
    const begins = day * dayMinutes + workFrom;
    return isWeekday(day) && begins <= start && end <= begins + length;
  });
}

/** Minutes since 1970 on the wall of that zone. */
function wallMinutes(at: number, timeZone: string): number {
  const { date, time } = wallTime(new Date(at), timeZone);
  return Date.parse(`${date}T${time}:00Z`) / 60_000;
}

// 1 January 1970 was a Thursday.
function isWeekday(day: number): boolean {
  const fromMonday = (((day + 3) % 7) + 7) % 7;
  return fromMonday < 5;
}
