import { State } from "@/components/ui/state/state";
import type { DrillView } from "@/lib/domain/drill/view";

/** How a drill stands: what it proves now, or what became of it. */
export function DrillState({ drill: { word, standing } }: { drill: Pick<DrillView, "word" | "standing"> }) {
  if (word === "scheduled") return <State icon="calendar-clock">Scheduled</State>;
  if (word === "underWay") return <State tone="in-progress">Under way</State>;
  if (word === "cancelled") return <State icon="ban">Cancelled</State>;
  if (word === "failed") return <State icon="circle-x">Failed</State>;
  if (standing === "holds") return <State tone="ready">Holds</State>;
  return <State tone="attention" icon="rotate-cw">{standing === "aged" ? "Too old" : "Stale"}</State>;
}
