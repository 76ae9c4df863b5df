import { z } from "zod";
import { releaseKey } from "../release/key";
import { moment } from "../release/release";
import { optionalLine, text, uuid, words } from "../text/text";

/** Days that a waiver lasts at most. */
export const longestWaiverDays = 90;

/** The sentence of the blocker is copied by the server, so that nobody waives what they never read. */
const asked = {
  code: optionalLine(80),
  field: optionalLine(300),
  reason: words(1_000, "Say why it does not have to hold."),
  expiresAt: moment("Say until when; a waiver never stays for good."),
};
const answered = { approved: z.boolean("Say true to approve, false to refuse."), note: text(1_000).default("") };
const needsNote = ({ approved, note }: { approved: boolean; note: string }) => approved || note.trim() !== "";
const sayNote = { message: "Say why not, so that whoever asked knows what to do.", path: ["note"] };
const revoked = { reason: words(1_000, "Say why it has to hold again.") };
const one = { release: releaseKey, waiverId: uuid };

export const askWaiverBody = z.strictObject(asked);
export const answerWaiverBody = z.strictObject(answered).refine(needsNote, sayNote);
export const revokeWaiverBody = z.strictObject(revoked);
export const askWaiverInput = z.strictObject({ release: releaseKey, ...asked });
export const answerWaiverInput = z.strictObject({ ...one, ...answered }).refine(needsNote, sayNote);
export const revokeWaiverInput = z.strictObject({ ...one, ...revoked });
