import { text } from "../text/text";

/** RUN-7, in any case. */
export const runKey = text(20)
  .transform((value) => value.trim().toUpperCase())
  .refine((value) => runNumber(value) !== null, "Write the key of a run, like RUN-7.");

/** The number behind a key, or null when it is not one. */
export function runNumber(key: string): number | null {
  const match = /^RUN-([1-9]\d{0,8})$/i.exec(key.trim());
  return match ? Number(match[1]) : null;
}

export function runKeyOf(number: number): string {
  return `RUN-${number}`;
}
