import { Link } from "@/components/ui/page/link";
import { SaidTime } from "@/components/ui/time/said-time";
import { rhythms, rhythmNames } from "@/lib/domain/drill/drill";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import type { DrillView, SeriesView } from "@/lib/domain/drill/view";
import { listWords } from "@/lib/domain/readiness/input";
import { EndSeries } from "./end-series";

type ScheduledListProps = { release: string; scheduled: readonly DrillView[]; series: readonly SeriesView[]; mayEdit: boolean; zone: string; now: Date };

/** What is in the calendar: drills with who comes, and series with their next time. */
export function ScheduledList({ release, scheduled, series, mayEdit, zone, now }: ScheduledListProps) {
  const base = `/releases/${release}/drills`;
  return (
    <section aria-labelledby="scheduled">
      <div className="section-head">
        <h3 id="scheduled">Scheduled</h3>
        {scheduled.length > 0 && <a className="link small push" href={`/api/exports/drills/${release}.ics`}>Calendar file</a>}
      </div>
      {scheduled.length === 0 && series.length === 0 && <p className="small muted rows-block">Nothing is scheduled. Invite those who would carry it out, for an hour that they have.</p>}
      <ol className="timeline timeline-days">
        {scheduled.map((drill) => (
          <li key={drill.id}>
            <SaidTime at={drill.scheduledAt ?? ""} now={now} zone={zone} />
            <span>
              <Link className="strong" href={`${base}/${drill.id}`}>{drillKindNames[drill.kind]}</Link>
              {drill.lead && <><br /><span className="muted">{drill.lead.name} leads{sayComing(drill)}</span></>}
              {missing(drill)}
            </span>
          </li>
        ))}
        {series.map(({ id, kind, everyMonths, nextAt, service }) => (
          <li key={id}>
            <SaidTime at={nextAt} now={now} zone={zone} />
            <span>
              {drillKindNames[kind]}{service && ` for ${service}`}
              <br />
              <span className="faint">{rhythmOf(everyMonths)} </span>
              {mayEdit && <EndSeries release={release} seriesId={id} title={`${drillKindNames[kind]}${service ? ` for ${service}` : ""}, ${rhythmOf(everyMonths).toLowerCase()}`} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );

  function sayComing({ invited }: DrillView): string {
    if (invited.length === 0) return "";
    const yes = invited.filter(({ comes }) => comes === true).length;
    return `; ${yes} of ${invited.length} ${yes === 1 ? "has" : "have"} said yes`;
  }

  function missing({ invited }: DrillView) {
    const silent = invited.filter(({ comes }) => comes === null);
    const names = silent.slice(0, 3).map(({ name }) => name).concat(silent.length > 3 ? [`${silent.length - 3} more`] : []);
    return silent.length > 0 && <><br /><span className="attention">{listWords(names)} {silent.length === 1 ? "has" : "have"} not answered.</span></>;
  }
}

function rhythmOf(everyMonths: number): string {
  const known = rhythms.find((each) => each === everyMonths);
  return known ? rhythmNames[known] : `Every ${everyMonths} months`;
}
