import { Link } from "@/components/ui/page/link";
import { Fact } from "@/components/ui/list/fact";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { DrillView } from "@/lib/domain/drill/view";
import { sayMinutes } from "@/lib/domain/duration/duration";

/** When, by whom, on what: the plain facts of a drill. */
export function DrillFacts({ release, drill }: { release: string; drill: DrillView }) {
  const { scheduledAt, minutes, startedAt, endedAt, lead, version, run, report, place, evidenceUrl, measuredMs } = drill;
  const took = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000 : 0;
  return (
    <dl className="facts">
      {scheduledAt && <Fact name="Scheduled"><RelativeTime at={scheduledAt} />{minutes !== null && `, ${sayMinutes(minutes)}`}</Fact>}
      {startedAt && !endedAt && <Fact name="Began"><RelativeTime at={startedAt} /></Fact>}
      {endedAt && <Fact name="Ended"><RelativeTime at={endedAt} /></Fact>}
      {took >= 1 && <Fact name="Took">{sayMinutes(took)}</Fact>}
      {measuredMs !== null && <Fact name="Way back">{sayMinutes(Math.max(1, measuredMs / 60_000))}</Fact>}
      {lead && <Fact name={drill.kind === "pipeline" ? "Reported as" : "Led by"}>{lead.name}</Fact>}
      {version !== null && <Fact name="Plan"><Link className="link" href={`/releases/${release}/history?to=${version}`}>Version {version}</Link></Fact>}
      {run && <Fact name="Run"><Link className="link" href={`/runs/${run}`}>{run}</Link></Fact>}
      {report?.name && <Fact name="Reported by">{report.url ? <a className="link" href={report.url} rel="noreferrer">{report.name}</a> : report.name}</Fact>}
      {report && !report.name && report.url && <Fact name="Log"><a className="link" href={report.url} rel="noreferrer">{report.url}</a></Fact>}
      {place && <Fact name="Restored to">{place}</Fact>}
      {evidenceUrl && <Fact name="Shown by"><a className="link" href={evidenceUrl} rel="noreferrer">{evidenceUrl}</a></Fact>}
    </dl>
  );
}
