"use client";

import { Link } from "@/components/ui/page/link";
import { Icon } from "@/components/ui/icon/icon";
import { RelativeTime } from "@/components/ui/time/relative-time";
import type { FindingView, LintView } from "@/lib/domain/lint/view";

type LintListProps = { lint: Pick<LintView, "holds" | "findings"> };

/** What the linter found in a plan and around it, each with the way to its field; why and what to do on demand. */
export function LintList({ lint: { holds, findings } }: LintListProps) {
  const broken = new Set(findings.map(({ code }) => code)).size;
  return (
    <section className="week" aria-labelledby="lint-title">
      <div className="section-head">
        <h2 id="lint-title">What the linter found</h2>
        <span className="small muted">{holds} {holds === 1 ? "rule holds" : "rules hold"}{broken > 0 ? `, ${broken} ${broken === 1 ? "does" : "do"} not` : ""}</span>
      </div>
      {findings.length === 0 ? (
        <p className="small muted">Nothing. Every rule that is on holds for this plan.</p>
      ) : (
        <ul className="undo-list undo-list-narrow">
          {findings.map((finding) => <FoundRow key={`${finding.code} ${finding.field} ${finding.say}`} finding={finding} />)}
        </ul>
      )}
    </section>
  );
}

function FoundRow({ finding: { name, say, why, fix, href, level, waivedUntil, who } }: { finding: FindingView }) {
  const isBlocking = level === "blocking" && waivedUntil === null;
  return (
    <li>
      <Icon name={waivedUntil !== null ? "file-check" : isBlocking ? "octagon-minus" : "triangle-alert"} className={`icon ${waivedUntil !== null ? "" : isBlocking ? "blocked" : "attention"}`} />
      <Link className="strong link" href={href}>{name}</Link>
      <span>
        {say}
        <details className="muted">
          <summary>Why, and what to do</summary>
          <p>{why} {fix} {who.name} can do it.</p>
        </details>
      </span>
      {waivedUntil !== null ? (
        <span className="muted">Waived until <RelativeTime at={waivedUntil} /></span>
      ) : isBlocking ? (
        <span className="blocked strong">Blocks the launch</span>
      ) : (
        <span className="attention">Advice</span>
      )}
    </li>
  );
}
