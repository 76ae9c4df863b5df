import { longestWaiverDays } from "./inputs";
import type { Blocker } from "../readiness/blocker";
import { isWaivable } from "./waiver";

const day = 86_400_000;

type Asked = {
  code: string;
  field: string;
  /** Times in milliseconds since 1970. */
  expiresAt: number;
  now: number;
  /** Everything that stands in the way now and is not waived. */
  standing: readonly Blocker[];
  /** What was asked for already, and waits for an answer. */
  waiting: readonly { code: string; field: string; say: string }[];
};

/** The blocker that a waiver may be asked for, or the sentence that says why not; `path` names the field of the form. */
export function whyNotAsk({ code, field, expiresAt, now, standing, waiting }: Asked): { blocker: Blocker } | { say: string; path?: "expiresAt" } {
  const blocker = standing.find((each) => each.code === code && each.field === field);
  if (!blocker) return { say: "This does not stand in the way now, so there is nothing to waive. Look at the page again." };
  if (!isWaivable(code)) return { say: "Nobody can waive this. It has to be cleared." };
  if (waiting.some((each) => each.code === code && each.field === field && each.say === blocker.say)) {
    return { say: "A waiver for this is asked already, and waits for an answer." };
  }
  if (expiresAt <= now) return { say: "Choose a day that is still to come.", path: "expiresAt" };
  if (expiresAt > now + longestWaiverDays * day) return { say: `A waiver lasts at most ${longestWaiverDays} days. Choose an earlier day.`, path: "expiresAt" };
  return { blocker };
}
