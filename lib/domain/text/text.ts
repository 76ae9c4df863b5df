import { z } from "zod";

// PostgreSQL stores neither NUL nor half a surrogate pair; the rest of what people type is kept as it is.
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text of at most `max` characters (UTF-16 units), kept exactly as typed. */
export function text(max: number) {
  return z
    .string({ error: "Write a text here." })
    .max(max, `Keep this under ${max.toLocaleString("en")} characters.`)
    .refine((value) => !unstorable.test(value), "Remove the invisible control character from this text.");
}

// Lines are printed in terminals and logs, which take these as commands; a letter, sign or emoji is seen.
const commands = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text with something to see, on as many lines as it takes. */
export function words(max: number, missing: string) {
  return text(max).refine((value) => seen.test(value), missing);
}

/** For addresses, which other shapes check: whether the database can keep this. */
export function isStorable(value: string): boolean {
  return !unstorable.test(value);
}

/** A name or title on one line: trimmed, and something to see. */
export function line(max: number, missing = "Write something here.") {
  return optionalLine(max).refine((value) => seen.test(value), missing);
}

/** One optional line: trimmed, may be empty. */
export function optionalLine(max: number) {
  return text(max)
    .refine((value) => !commands.test(value), "Remove the invisible control character from this line.")
    .transform((value) => value.replace(/\s+/g, " ").trim());
}

/** An id in the one spelling in which ids are compared; PostgreSQL takes either case for the same. */
export function idOf(say: string) {
  return z.uuid(say).toLowerCase();
}

export const uuid = idOf("This is not an id that Ripcord gave out.");
export const personId = idOf("Choose a person from the list.").nullable();

/** Whole minutes from 1 to 30 days. */
export const minutes = z
  .number({ error: "Write a number of minutes." })
  .int("Write whole minutes.")
  .min(1, "Use at least one minute.")
  .max(43_200, "Use at most 43,200 minutes (30 days).");
