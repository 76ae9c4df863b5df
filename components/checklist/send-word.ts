import { markNotApplicableAction, orderItemsAction, tickItemAction, untickItemAction } from "@/lib/actions/checklist";
import type { Word } from "@/lib/domain/checklist/apply-word";
import type { Result } from "@/lib/domain/result/result";

const patienceMs = 10_000;

/** The server's answer; "unreached" when the connection dropped on the way. Every word may be sent again: it says what holds, not what to flip. */
export async function sendWord(release: string, word: Word): Promise<Result<unknown> | "unreached"> {
  if (!navigator.onLine) return "unreached";
  try {
    return await Promise.race([post(release, word), late()]);
  } catch (error) {
    // An error with a digest was thrown on the server: the connection is fine, and trying again would not help.
    if (error instanceof Error && "digest" in error) throw error;
    return "unreached";
  }
}

function post(release: string, word: Word): Promise<Result<unknown>> {
  if (word.kind === "order") return orderItemsAction({ release, phase: word.phase, itemIds: word.itemIds });
  const { kind, ...said } = word;
  if (kind === "tick") return tickItemAction({ release, ...said });
  return kind === "untick" ? untickItemAction({ release, ...said }) : markNotApplicableAction({ release, ...said });
}

function late(): Promise<"unreached"> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, "unreached"));
}
