import { sayDate } from "../time/say-date";

/**
 * What leadership reads of the waivers of a launch: "1 waived until 30 June: …", from the one that ends first.
 * Empty while there is none. `now` in milliseconds since 1970.
 */
export function sayWaived(waived: readonly { say: string; until: string }[], now: number, zone: string): string {
  const [first] = [...waived].sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  if (!first) return "";
  return `${waived.length} waived until ${sayDate(Date.parse(first.until), zone, now)}: ${first.say}`;
}
