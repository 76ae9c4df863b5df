import { wallTime } from "./zoned";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A calendar day such as "2026-06-05" as "Fri 5 June", with its year on request. */
export function sayDay(date: string, withYear = false): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]}${withYear ? ` ${day.getUTCFullYear()}` : ""}`;
}

/** A moment in a zone, beside another: "at 10:02" on the same day, else "on Fri 5 June at 08:40". Milliseconds since 1970. */
export function sayAt(moment: number, zone: string, beside: number): string {
  const { date, time } = wallTime(new Date(moment), zone);
  return date === wallTime(new Date(beside), zone).date ? `at ${time}` : `on ${sayDay(date)} at ${time}`;
}
