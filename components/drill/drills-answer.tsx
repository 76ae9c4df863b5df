import { sayNextProof, sayProof } from "@/lib/domain/drill/say-proof";
import type { DrillsView } from "@/lib/domain/drill/view";
import { DrillActions } from "./drill-actions";

/** Would the way back work today, since when that is known, and what comes next for it. */
export function DrillsAnswer({ view, zone, now }: { view: DrillsView; zone: string; now: Date }) {
  return (
    <section id="drills/way">
      <div className="drill-question">
        <p className="small muted">Would the way back work today?</p>
        {view.whyNotEdit === null && <DrillActions release={view.key} name={view.name} needsRestore={view.needsRestore} hasSteps={view.hasSteps} />}
      </div>
      <h2 className="answer">{sayProof(view, zone)}</h2>
      <p className="answer-sub">{sayNextProof(view, zone, now)}</p>
    </section>
  );
}
