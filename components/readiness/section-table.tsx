import { Link } from "@/components/ui/page/link";
import { State } from "@/components/ui/state/state";
import { count } from "@/lib/domain/duration/duration";
import type { SectionFact } from "@/lib/domain/readiness/section-facts";

type SectionTableProps = { release: string; sections: readonly SectionFact[] };

const ownPages: readonly string[] = ["checklist", "drills", "approvals"];

export function SectionTable({ release, sections }: SectionTableProps) {
  return (
    <section aria-labelledby="by-section">
      <div className="section-head">
        <h2 id="by-section">Readiness by section</h2>
        <Link className="link small push" href={`/releases/${release}/plan`}>
          Open the plan
        </Link>
      </div>
      <table className="table table-sections">
        <thead className="visually-hidden">
          <tr>
            <th>Section</th>
            <th>Readiness</th>
            <th>What is there</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ section, name, blockers, left, fact }) => (
            <tr key={section}>
              <td>
                <Link href={ownPages.includes(section) ? `/releases/${release}/${section}` : `/releases/${release}/plan#${section}`}>{name}</Link>
              </td>
              <td>{blockers > 0 ? <State tone="blocked">{count(blockers, "blocker")}</State> : left > 0 ? <State tone="neutral">Open</State> : <State tone="ready">Complete</State>}</td>
              <td className="muted">{fact}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
