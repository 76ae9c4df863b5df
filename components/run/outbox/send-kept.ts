import { tickItemAction, untickItemAction } from "@/lib/actions/checklist";
import type { Result } from "@/lib/domain/result/result";
import { asSent, type Kept } from "@/lib/domain/run/outbox";
import { postOrder } from "./post-order";

const patienceMs = 10_000;

/**
 * The server's answer; "unreached" when the connection dropped on the way, "broken" when the server failed.
 * All of it may be sent again: it says what holds, not what to flip.
 */
export async function sendKept(run: string, release: string, kept: Kept, hasWaited: boolean): Promise<Result<unknown> | "unreached" | "broken"> {
  if (!navigator.onLine) return "unreached";
  try {
    // An answer that was lost on the way is none.
    return (await Promise.race([post(run, release, kept, hasWaited), late()])) ?? "unreached";
  } catch (error) {
    return error instanceof Error && "digest" in error ? "broken" : "unreached";
  }
}

function post(run: string, release: string, kept: Kept, hasWaited: boolean): Promise<Result<unknown>> {
  if (kept.kind === "order") return postOrder(run, asSent(kept, hasWaited));
  return kept.isTicked ? tickItemAction({ release, itemId: kept.itemId }) : untickItemAction({ release, itemId: kept.itemId });
}

function late(): Promise<"unreached"> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, "unreached"));
}
