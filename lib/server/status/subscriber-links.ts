import "server-only";
import { siteOf } from "../api/answer-problem";
import { readSignedWords, signWords } from "./signed-words";

const confirmHours = 48;

/** The page that asks once more whether this address wants updates; good for two days from `now`. */
export function confirmHref(email: string, now: Date): string {
  return `${siteOf()}/status/confirm/${signWords("confirm updates", JSON.stringify([email, now.getTime()]))}`;
}

/** Who asked and when; null when the link is not ours or too old. */
export function readConfirmToken(token: string, now: Date): { email: string; askedAt: Date } | null {
  const words = readSignedWords("confirm updates", token);
  if (words === null) return null;
  const [email, askedAt] = JSON.parse(words) as [string, number];
  return now.getTime() - askedAt > confirmHours * 3_600_000 ? null : { email, askedAt: new Date(askedAt) };
}

/** Ends the updates of one subscriber: a page with a button for people, a POST for mail programs (RFC 8058). */
export function leaveHref(subscriberId: string): string {
  return `${siteOf()}/api/public/leave/${signWords("leave updates", subscriberId)}`;
}

/** The id of the subscriber; null when the link is not ours. It never grows old: leaving must always work. */
export function readLeaveToken(token: string): string | null {
  return readSignedWords("leave updates", token);
}
