import type { PublicIncident } from "./view";

/** When the next word comes, as the words before and after its time; null when none was promised. A moment that passed is owned up to. */
export function sayNextUpdate({ nextUpdateAt }: Pick<PublicIncident, "nextUpdateAt">, now: number): { before: string; at: number; after: string } | null {
  if (nextUpdateAt === null) return null;
  if (nextUpdateAt >= now) return { before: "The next update comes by ", at: nextUpdateAt, after: "." };
  return { before: "The next update was due at ", at: nextUpdateAt, after: " and comes as soon as there is more to say." };
}

/** "3 people have told us about it."; empty while it is too few to say. */
export function sayReports(reports: number): string {
  return reports < 2 ? "" : `${reports} people have told us about it.`;
}

/** With a full stop, unless it ends with a sign of its own. */
export function asSentence(title: string): string {
  return /[.!?…。？！]$/u.test(title.trim()) ? title.trim() : `${title.trim()}.`;
}
