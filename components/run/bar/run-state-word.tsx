import { State } from "@/components/ui/state/state";
import type { Tone } from "@/components/ui/state/tone-icon";
import type { RunStatus } from "@/lib/domain/run/words";

const tones: Record<RunStatus, Tone> = {
  detected: "attention",
  acknowledged: "in-progress",
  decided: "in-progress",
  executing: "in-progress",
  verifying: "in-progress",
  recovered: "ready",
  failed: "attention",
  resolved: "neutral",
  dismissed: "neutral",
};

/** The state of a run as an icon and its words, such as "Rolling back, step 3 of 7". */
export function RunStateWord({ status, say, small, isDrill }: { status: RunStatus; say: string; small?: boolean; isDrill?: boolean }) {
  const icon = status === "resolved" ? "check-check" : status === "dismissed" ? "circle-slash" : undefined;
  // A rehearsal that begins is no trouble.
  return <State tone={isDrill && status === "detected" ? "in-progress" : tones[status]} icon={icon} small={small}>{say}</State>;
}
