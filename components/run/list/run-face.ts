import { budgetClock, type Clock } from "@/lib/domain/run/clocks";
import type { RunLine } from "@/lib/domain/run/view";
import type { RunStatus } from "@/lib/domain/run/words";

/** A run beside the navigation of every page: no more than what is drawn there. */
export type RunFace = { key: string; name: string; status: RunStatus; say: string; clock: Clock; /** The server's clock when it was read. */ readAt: number };

export function faceOfRun({ key, status, say, release, state, plan }: RunLine, readAt: number): RunFace {
  const clock = budgetClock(state, plan) ?? { name: "Since it was detected", startedAt: state.detectedAt, endedAt: state.recoveredAt, limitMinutes: null };
  return { key, name: release.name, status, say, clock, readAt };
}
