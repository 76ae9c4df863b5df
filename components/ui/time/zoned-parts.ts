const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type ZonedParts = {
  year: number;
  month: string;
  day: number;
  weekday: string;
  /** "14:03" */
  clock: string;
  /** Calendar days since 1970 in that zone, to tell today from yesterday. */
  dayNumber: number;
};

/** A moment on the calendar and clock of a time zone. Only digits come from Intl, so that every engine agrees. */
export function zonedParts(at: Date, zone: string): ZonedParts {
  const known = told.get(at);
  if (known?.zone === zone) return known.parts;
  const parts = readParts(at, zone);
  told.set(at, { zone, parts });
  return parts;
}

// A list tells each moment in two ways and compares it with the same present; Intl would take longer than the rest of a row.
const told = new WeakMap<Date, { zone: string; parts: ZonedParts }>();

function readParts(at: Date, zone: string): ZonedParts {
  const [day = 1, month = 1, year = 0, hour = 0, minute = 0] = formatter(zone).format(at).split(/\D+/).map(Number);
  const dayNumber = Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
  return {
    year,
    month: MONTHS[month - 1] ?? "",
    day,
    weekday: WEEKDAYS[(((dayNumber + 4) % 7) + 7) % 7] ?? "",
    clock: `${pad(hour)}:${pad(minute)}`,
    dayNumber,
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
