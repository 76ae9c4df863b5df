import { Link } from "@/components/ui/page/link";
import { WordDifference } from "@/components/plan/history/word-difference";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { SinceApproved } from "@/lib/domain/approval/view";
import { sectionNames } from "@/lib/domain/plan/sections";

type ChangedSinceProps = { release: string; since: SinceApproved; version: number };

/** What the plan says otherwise than when the reader last answered, and who wrote it when. */
export function ChangedSince({ release, since, version }: ChangedSinceProps) {
  return (
    <section aria-labelledby="changed-since">
      <div className="section-head">
        <h2 id="changed-since">{since.answer === "yes" ? "Changed since you approved" : "Changed since you answered"}</h2>
        <span className="small muted">Version {since.version} to {version}</span>
        <Link className="link small push" href={`/releases/${release}/plan`}>The whole plan</Link>
      </div>
      <dl>
        {since.changes.map((change) => (
          <div key={`${change.section} ${change.label}`} className="change change-wide">
            <dt>
              <span className="strong">{sectionNames[change.section]}, {change.label}</span>{" "}
              <span className="faint">{change.who}, <RelativeTime at={change.at} />, version {change.version}</span>
            </dt>
            <dd className="plan-words"><Said {...change} /></dd>
          </div>
        ))}
      </dl>
      {since.unchanged.length > 0 && <p className="small faint rows-block">Unchanged since then: {since.unchanged.map((name) => name.toLowerCase()).join(", ")}.</p>}
    </section>
  );
}

function Said({ before, after, long }: SinceApproved["changes"][number]) {
  if (long && before !== "" && after !== "") return <span><WordDifference before={before} after={after} /></span>;
  return (
    <span>
      {before !== "" && <del><span className="visually-hidden">Before: </span>{before}</del>}{" "}
      {after === "" ? <span className="faint">Nothing any more</span> : <ins><span className="visually-hidden">Now: </span>{after}</ins>}
    </span>
  );
}
