import { text } from "../text/text";

/** REL-42, in any case. */
export const releaseKey = text(20)
  .transform((value) => value.trim().toUpperCase())
  .refine((value) => releaseNumber(value) !== null, "Write the key of a release, like REL-42.");

/** The number behind a key, or null when it is not one. */
export function releaseNumber(key: string): number | null {
  const match = /^REL-([1-9]\d{0,8})$/i.exec(key.trim());
  return match ? Number(match[1]) : null;
}

export function keyOf(number: number): string {
  return `REL-${number}`;
}
