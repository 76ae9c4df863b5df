import { z } from "zod";
import { releaseKey } from "../release/key";
import { optionalLine, text, uuid } from "../text/text";

/** Days that a waiver lasts at most. */
export const longestWaiverDays = 90;

const why = (say: string) => text(1_000).refine((value) => value.trim() !== "", say);

/** The sentence of the blocker is copied by the server, so that nobody waives what they never read. */
export const askWaiverInput = z.strictObject({
  release: releaseKey,
  code: optionalLine(80),
  field: optionalLine(300),
  reason: why("Say why it does not have to hold."),
  expiresAt: z.iso.datetime({ offset: true, abort: true, error: "Say until when; a waiver never stays for good." }).meta({ format: "date-time" }),
});
export const answerWaiverInput = z
  .strictObject({ release: releaseKey, waiverId: uuid, approved: z.boolean(), note: text(1_000).default("") })
  .refine(({ approved, note }) => approved || note.trim() !== "", { message: "Say why not, so that whoever asked knows what to do.", path: ["note"] });
export const revokeWaiverInput = z.strictObject({ release: releaseKey, waiverId: uuid, reason: why("Say why it has to hold again.") });
