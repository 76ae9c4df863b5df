import { budgetClock, type Clock } from "@/lib/domain/run/clocks";
import { sayRun } from "@/lib/domain/run/say-run";
import type { RunLine } from "@/lib/domain/run/view";
import type { RunStatus } from "@/lib/domain/run/words";

/** A run beside the navigation of every page: no more than what is drawn there. */
export type RunFace = { key: string; name: string; status: RunStatus; say: string; clock: Clock; /** The server's clock when it was read. */ readAt: number };

export function faceOfRun({ key, name, status, state, plan }: Pick<RunLine, "key" | "status" | "state" | "plan"> & { name: string }, readAt: number): RunFace {
  const clock = budgetClock(state, plan) ?? { name: "Since it was detected", startedAt: state.detectedAt, endedAt: state.recoveredAt, limitMinutes: null };
  return { key, name, status, say: sayRun(state, plan), clock, readAt };
}
