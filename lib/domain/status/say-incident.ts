import type { PublicIncident } from "./view";
import { sayClock } from "./say-time";

/** When the next word comes; empty when none was promised. A moment that passed is said as what it is. */
export function sayNextUpdate({ nextUpdateAt }: Pick<PublicIncident, "nextUpdateAt">, zone: string, now: number): string {
  if (nextUpdateAt === null) return "";
  const clock = sayClock(nextUpdateAt, zone, now);
  return nextUpdateAt >= now ? `The next update comes by ${clock}.` : `The next update was due at ${clock} and comes as soon as there is more to say.`;
}

/** "3 people have told us about it."; empty while it is too few to say. */
export function sayReports(reports: number): string {
  return reports < 2 ? "" : `${reports} people have told us about it.`;
}

/** With a full stop, unless it ends with a sign of its own. */
export function asSentence(title: string): string {
  return /[.!?…。？！]$/u.test(title.trim()) ? title.trim() : `${title.trim()}.`;
}
