import { instantOf, wallTime } from "./zoned";

const day = 86_400_000;

/** A week from Monday to Monday in one zone: `end` is the first instant of the next. */
export type Week = { monday: string; sunday: string; start: Date; end: Date };

/** The week of an instant, moved by some weeks: 0 is this one, 1 the next. */
export function weekOf(instant: Date, zone: string, weeksLater = 0): Week {
  return weekFrom(shift(wallTime(instant, zone).date, weeksLater * 7), zone);
}

/** The Monday and the Sunday around a date, both as dates. */
export function daysOfWeek(date: string, weeksLater = 0): Pick<Week, "monday" | "sunday"> {
  const monday = shift(mondayOf(date), weeksLater * 7);
  return { monday, sunday: shift(monday, 6) };
}

/** The week that holds this date. */
export function weekFrom(date: string, zone: string): Week {
  const days = daysOfWeek(date);
  const midnight = (of: string) => instantOf({ date: of, time: "00:00" }, zone);
  return { ...days, start: midnight(days.monday), end: midnight(shift(days.monday, 7)) };
}

function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shift(date, weekday === 0 ? -6 : 1 - weekday);
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "8 to 14 June", "29 June to 5 July". */
export function sayWeek({ monday, sunday }: Pick<Week, "monday" | "sunday">): string {
  const month = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? "";
  const number = (date: string) => Number(date.slice(8, 10));
  const first = monday.slice(0, 7) === sunday.slice(0, 7) ? `${number(monday)}` : `${number(monday)} ${month(monday)}`;
  return `${first} to ${number(sunday)} ${month(sunday)}`;
}
