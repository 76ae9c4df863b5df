import { Link } from "@/components/ui/page/link";
import type { CSSProperties } from "react";
import { Markdown } from "@/components/ui/text/markdown";
import { sayMinutes } from "@/lib/domain/duration/duration";
import type { MeasuredWayBar, Way } from "@/lib/domain/readiness/way-back";
import { capital, sayNumber } from "@/lib/domain/text/say-number";

type WayBackBarProps = { release: string; way: MeasuredWayBar | null; summary: string; escalation: string | null };
type Sized = CSSProperties & Record<`--${string}`, number>;

/** The steps as a bar over the time they may take, with the point of no return. */
export function WayBackBar({ release, way, summary, escalation }: WayBackBarProps) {
  return (
    <section className="way" aria-labelledby="way-back">
      <div className="section-head">
        <h2 id="way-back">Way back</h2>
        {way && (
          <span className="small muted">
            {way.measured && <><span className="strong">{sayMinutes(way.measured.minutes)}, measured {way.measured.when}</span>; estimated at </>}
            {sayMinutes(way.totalMinutes)} after the decision{way.budgetMinutes !== null && `; the limit is ${sayMinutes(way.budgetMinutes)}`}
          </span>
        )}
      </div>
      {way ? <Bar way={way} escalation={escalation} /> : <p className="muted">How long it takes is not known yet: each step needs a time box.</p>}
      {summary.trim() !== "" && (
        <div className="small muted">
          <Markdown text={summary} />
        </div>
      )}
      <p className="small">
        <Link className="link" href={`/releases/${release}/plan#steps`}>
          {way ? `See the ${way.steps === 1 ? "step" : `${sayNumber(way.steps)} steps`}` : "Write the steps"}
        </Link>
        {way && <>, or <Link className="link" href={`/releases/${release}/plan#way-drawn`}>see each of them in time</Link></>}
      </p>
    </section>
  );
}

function Bar({ way, escalation }: { way: Way; escalation: string | null }) {
  const { groups, totalMinutes, budgetMinutes, noReturnAfter, steps } = way;
  const whole = Math.max(totalMinutes, budgetMinutes ?? 0);
  const spare = budgetMinutes === null ? 0 : budgetMinutes - totalMinutes;
  const percent = (minutes: number) => (whole === 0 ? 0 : (minutes / whole) * 100);
  const size = (minutes: number): Sized => ({ "--for": minutes });
  const place = (minutes: number): Sized => ({ "--at": percent(minutes) });
  const says = [
    `${capital(sayNumber(steps))} ${steps === 1 ? "step" : "steps"}, ${sayMinutes(totalMinutes)}${budgetMinutes === null ? "" : ` of ${sayMinutes(budgetMinutes)}`}`,
    noReturnAfter === null ? "" : `; point of no return after ${sayMinutes(noReturnAfter)}`,
  ].join("");
  const total = percent(totalMinutes);
  const crowded = noReturnAfter !== null && Math.abs(total - percent(noReturnAfter)) < 22;

  return (
    <>
      <div className="way-bar" role="img" aria-label={says}>
        {groups.map((group) => (
          <span key={group.label} className={group.risky ? "risky" : undefined} style={size(group.minutes)}>
            {percent(group.minutes) > group.label.length * 1.6 ? group.label : ""}
          </span>
        ))}
        {spare > 0 && (
          <span className="spare" style={size(spare)}>
            {percent(spare) > 18 ? `${sayMinutes(spare)} to spare` : ""}
          </span>
        )}
      </div>
      <div className="way-scale" aria-hidden="true">
        <span style={place(0)}>decision</span>
        {noReturnAfter !== null && noReturnAfter > 0 && percent(noReturnAfter) > 12 && percent(noReturnAfter) < 75 && (
          <span className="attention" style={place(noReturnAfter)}>
            no return after {sayMinutes(noReturnAfter)}
          </span>
        )}
        {spare > 0 && !crowded && total > 30 && total < 70 && (
          <span className="desk-only" style={place(totalMinutes)}>
            {sayMinutes(totalMinutes)}
          </span>
        )}
        <span style={place(whole)}>
          {sayMinutes(whole)}
          {escalation && budgetMinutes === whole && <span className="desk-only">: {escalation} is told</span>}
        </span>
      </div>
    </>
  );
}
