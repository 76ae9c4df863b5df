import { sayDuration } from "./say-duration";
import { zonedParts } from "./zoned-parts";

/** The exact moment: "Wed 10 June 2026, 14:03". With `long`, the zone follows: "… (Europe/Berlin)". */
export function sayExactly(at: Date, zone: string, long = false): string {
  const { weekday, day, month, year, clock } = zonedParts(at, zone);
  const words = `${weekday} ${day} ${month} ${year}, ${clock}`;
  return long ? `${words} (${zone.replaceAll("_", " ")})` : words;
}

/** Seen from now: "4 s ago", "in 12 min", "today 14:03", "tomorrow 09:00", "Tue 14:03", "2 June", "2 June 2025". */
export function sayRelatively(at: Date, now: Date, zone: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const away = Math.abs(seconds);
  if (away < 2) return "just now";
  if (away < 60) return aside(`${away} s`, seconds);
  if (away < 3600) return aside(`${Math.floor(away / 60)} min`, seconds);

  const then = zonedParts(at, zone);
  const today = zonedParts(now, zone);
  const days = then.dayNumber - today.dayNumber;
  if (days === 0) return `today ${then.clock}`;
  if (days === -1) return `yesterday ${then.clock}`;
  if (days === 1) return `tomorrow ${then.clock}`;
  if (Math.abs(days) < 7) return `${then.weekday} ${then.clock}`;
  return then.year === today.year ? `${then.day} ${then.month}` : `${then.day} ${then.month} ${then.year}`;
}

/** How long until or since: "in 1 day 2 h", "12 min ago". */
export function sayDistance(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  if (Math.abs(seconds) < 60) return "now";
  return aside(sayDuration(Math.floor(Math.abs(seconds) / 60)), seconds);
}

function aside(amount: string, seconds: number): string {
  return seconds < 0 ? `${amount} ago` : `in ${amount}`;
}
