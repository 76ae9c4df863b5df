import { wallTime } from "../time/zoned";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "14:04" on the same day as `beside`, else "10 June, 14:04", with the year where that differs. Milliseconds since 1970. */
export function sayClock(at: number, zone: string, beside: number): string {
  const { date, time } = wallTime(new Date(at), zone);
  return date === wallTime(new Date(beside), zone).date ? time : `${sayDate(at, zone, beside)}, ${time}`;
}

/** "10 June", or "10 June 2025" seen from another year. */
export function sayDate(at: number, zone: string, beside: number): string {
  const { date } = wallTime(new Date(at), zone);
  const [year = "", month = "1", day = "1"] = date.split("-");
  const words = `${Number(day)} ${months[Number(month) - 1]}`;
  return wallTime(new Date(beside), zone).date.startsWith(year) ? words : `${words} ${year}`;
}

/** "Wednesday 10 June at 14:21". */
export function sayMoment(at: number, zone: string, beside: number): string {
  const { date, time } = wallTime(new Date(at), zone);
  return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${sayDate(at, zone, beside)} at ${time}`;
}

/** "Berlin time", "UTC". */
export function sayZone(zone: string): string {
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone.includes("/") && !zone.startsWith("Etc/") ? `${place} time` : place;
}

/** How long something lasted, in whole words: "under a minute", "41 minutes", "3 hours", "2 days". */
export function sayLasted(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return "under a minute";
  if (minutes < 120) return amount(minutes, "minute");
  return minutes < 2_880 ? amount(Math.round(minutes / 60), "hour") : amount(Math.round(minutes / 1_440), "day");
}

function amount(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
