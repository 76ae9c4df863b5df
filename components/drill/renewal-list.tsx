import { Link } from "@/components/ui/page/link";
import { SaidTime } from "@/components/ui/time/said-time";
import { ToneIcon } from "@/components/ui/state/tone-icon";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import { sayRenewal } from "@/lib/domain/drill/say-proof";
import type { DrillsView, RenewalRow } from "@/lib/domain/drill/view";
import { sayMinutes } from "@/lib/domain/duration/duration";

type RenewalListProps = { view: DrillsView; me: string; zone: string; now: Date };

/** Each kind of evidence: how it stands, what changed since, who renews it and when. */
export function RenewalList({ view, me, zone, now }: RenewalListProps) {
  const base = `/releases/${view.key}/drills`;
  return (
    <section aria-labelledby="renew">
      <div className="section-head"><h2 id="renew">What would renew the evidence</h2></div>
      <ul className="undo-list undo-list-narrow">
        {view.renewals.map((row) => (
          <li key={row.kind} id={`drills/${row.kind}`}>
            <ToneIcon tone={toneOf(row)} coloured />
            <span className="strong">
              {drillKindNames[row.kind]} {row.minutes !== null && row.state !== "holds" && <span className="faint">{sayMinutes(row.minutes)}</span>}
            </span>
            <span className="muted">
              {[sayRenewal(row, zone), ...row.changes].join(" ")}
            </span>
            <span>{who(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function who(row: RenewalRow) {
    if (row.next) {
      return (
        <Link className="link" href={`${base}/${row.next.drillId}`}>
          {row.next.lead && `${row.next.lead}, `}<SaidTime at={row.next.at} now={now} zone={zone} />
        </Link>
      );
    }
    if (row.state === "holds") return <span className="faint">Nothing to do</span>;
    if (row.kind === "pipeline") return <Link className="link" href="/api/v1/docs#reportDrill">By the pipeline</Link>;
    const name = <>{row.who?.name}{row.who?.id === me && <span className="you"> (you)</span>}</>;
    if (view.whyNotEdit !== null) return name;
    const ask = row.kind === "staging" ? `${base}?dialog=schedule&kind=staging` : `${base}?dialog=${row.kind}`;
    return <>{name}{row.who && ", "}<Link className="link" href={ask} scroll={false}>{row.kind === "staging" ? "schedule it" : "record it"}</Link></>;
  }
}

function toneOf({ state, kind }: RenewalRow) {
  if (state === "holds") return "ready";
  if (state === "stale") return "attention";
  // Nothing demands a fire drill or a pipeline beside a staging test.
  return state === "failed" || kind === "staging" || kind === "restore" ? "blocked" : "neutral";
}
