import type { Refusal } from "../result/result";

/** What whoever is not signed in hears, from every command and query. */
export const signInFirst = "Sign in first.";

export function isSignedOut(refusal: Refusal): boolean {
  return refusal.kind === "forbidden" && refusal.say === signInFirst;
}
