/** What the calendar and the clock on a wall of that zone show: "2026-06-08" and "14:03". */
export type WallTime = { date: string; time: string };

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallTime(instant: Date, zone: string): WallTime {
  // "08/06/2026, 14:03": taking it apart costs half of what Intl's own parts do, and a page says a hundred times.
  const [day, month, year, hour, minute] = formatOf(zone).format(instant).split(/\D+/);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The instant at which a wall in `zone` shows this date and time. Of an hour that comes twice, the first;
 * of an hour that is skipped, as long after the jump as the time asked for lies after its start.
 */
export function instantOf({ date, time }: WallTime, zone: string): Date {
  const asked = Date.parse(`${date}T${time}:00Z`);
  // The offset in force half a day before and after: one of the two holds at the wanted moment.
  const offsets = [-43_200_000, 43_200_000].map((aside) => offsetAt(asked + aside, zone));
  const fits = offsets.map((offset) => asked - offset).filter((at) => at + offsetAt(at, zone) === asked);
  return new Date(fits.length > 0 ? Math.min(...fits) : asked - Math.min(...offsets));
}

function offsetAt(at: number, zone: string): number {
  const { date, time } = wallTime(new Date(at), zone);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", ...digits });
  formats.set(zone, made);
  return made;
}
