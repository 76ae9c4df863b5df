import { text } from "../text/text";

/** An IANA time zone name, like Europe/Berlin. */
export const timeZone = text(64).refine(isTimeZone, "Choose a time zone from the list, like Europe/Berlin.");

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return /^[A-Z]/i.test(value);
  } catch {
    return false;
  }
}
