/** A version gathers the saves of one person for this long. */
export const sittingMinutes = 10;

/** Whether nothing may change the version any more, at `now`. */
export function isSealed(version: { sealedAt: Date | null; startedAt: Date }, now: Date): boolean {
  return version.sealedAt !== null || now.getTime() - version.startedAt.getTime() >= sittingMinutes * 60_000;
}
