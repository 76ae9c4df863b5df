import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "../access/auth-secret";

/** What a link is for: one that was signed for something else is worth nothing here. */
type Purpose = "confirm updates" | "leave updates";

/** Words that anyone can carry and nobody can change: letters, digits, "-", "_" and one dot. */
export function signWords(purpose: Purpose, words: string): string {
  const carried = Buffer.from(words, "utf8").toString("base64url");
  return `${carried}.${seal(purpose, carried).toString("base64url")}`;
}

/** The words as they were signed; null for anything else, and for those of another purpose or secret. */
export function readSignedWords(purpose: Purpose, signed: string): string | null {
  const [carried, given, ...more] = signed.split(".");
  if (!carried || !given || more.length > 0 || signed.length > 1_000) return null;
  const wanted = seal(purpose, carried);
  const found = Buffer.from(given, "base64url");
  return found.length === wanted.length && timingSafeEqual(found, wanted) ? Buffer.from(carried, "base64url").toString("utf8") : null;
}

function seal(purpose: Purpose, carried: string): Buffer {
  return createHmac("sha256", authSecret()).update(`${purpose}\n${carried}`).digest();
}
