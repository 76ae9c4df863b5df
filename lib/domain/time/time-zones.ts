/** The zones that can be chosen: those known here, UTC, and the one in use. */
export function timeZones(used: string): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), used])].sort();
}
