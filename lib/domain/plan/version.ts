import { z } from "zod";

/** Versions are counted from 1; a billion is more than any plan has, and as much as the database can count. */
export const versionNumber = z.number("Write the number of a version.").int("Versions have whole numbers.").min(1, "Versions are counted from 1.").max(1_000_000_000, "There is no version of this number.");

/** A version gathers the saves of one person for this long. */
export const sittingMinutes = 10;

/** Whether nothing may change the version any more, at `now`. */
export function isSealed(version: { sealedAt: Date | null; startedAt: Date }, now: Date): boolean {
  return version.sealedAt !== null || now.getTime() - version.startedAt.getTime() >= sittingMinutes * 60_000;
}
