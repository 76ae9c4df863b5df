import { InlineCode } from "@/components/plan/parts/inline-code";
import { sayExactly } from "@/components/ui/time/say-moment";
import { zonedParts } from "@/components/ui/time/zoned-parts";
import type { TimelineLine } from "@/lib/domain/run/view";

type ReviewTimelineProps = { timeline: readonly TimelineLine[]; zone: string; /** How many stand open; the others follow on request. */ shown?: number };

/** What happened, in order. The day stands where it changes. */
export function ReviewTimeline({ timeline, zone, shown = Infinity }: ReviewTimelineProps) {
  const rest = timeline.slice(shown);
  return (
    <section>
      <div className="section-head">
        <h3>Timeline</h3>
        <span className="small faint push">{timeline.length} events</span>
      </div>
      <Lines lines={timeline.slice(0, shown)} zone={zone} dayBefore={null} />
      {rest.length > 0 && (
        <details className="timeline-rest">
          <summary className="link small">Show {rest.length} more</summary>
          <Lines lines={rest} zone={zone} dayBefore={timeline[shown - 1]?.at ?? null} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, zone, dayBefore }: { lines: readonly TimelineLine[]; zone: string; dayBefore: number | null }) {
  return (
    <ol className="timeline timeline-days">
      {lines.map(({ number, at, say, isDecision }, place) => {
        const { weekday, clock, dayNumber } = zonedParts(new Date(at), zone);
        const before = place === 0 ? dayBefore : (lines[place - 1]?.at ?? null);
        const isNewDay = before === null || zonedParts(new Date(before), zone).dayNumber !== dayNumber;
        return (
          <li key={number}>
            <time dateTime={new Date(at).toISOString()} title={sayExactly(new Date(at), zone, true)}>
              {isNewDay ? `${weekday} ${clock}` : clock}
            </time>
            <span className={isDecision ? "strong" : undefined}><InlineCode text={say} /></span>
          </li>
        );
      })}
    </ol>
  );
}
