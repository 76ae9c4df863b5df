import { Link } from "@/components/ui/page/link";
import { EmptyState } from "@/components/ui/state/empty-state";
import { drillKindNames } from "@/lib/domain/drill/kinds";
import { sayDrill } from "@/lib/domain/drill/say-drill";
import type { DrillView } from "@/lib/domain/drill/view";
import { capital, sayNumber } from "@/lib/domain/text/say-number";
import { sayDay } from "@/lib/domain/time/say-at";
import { wallTime } from "@/lib/domain/time/zoned";
import { DrillIcon } from "./drill-icon";
import { DrillState } from "./drill-state";

type DrillListProps = { release: string; drills: readonly DrillView[]; zone: string };

/** What was done, the newest first, and what it proves today. */
export function DrillList({ release, drills, zone }: DrillListProps) {
  const ended = drills.filter(({ word }) => word === "passed" || word === "failed");
  const passed = ended.filter(({ word }) => word === "passed").length;
  return (
    <section aria-labelledby="drills">
      <div className="section-head">
        <h2 id="drills">Drills</h2>
        {ended.length > 0 && <span className="small muted">{passed === ended.length ? `${capital(sayNumber(passed))}, all passed` : `${capital(sayNumber(passed))} of ${sayNumber(ended.length)} passed`}</span>}
      </div>
      {drills.length === 0 ? (
        <EmptyState title="No drill yet" heading="h3">A fire drill talks the plan through in half an hour. A staging test carries it out, measures each step, and proves it.</EmptyState>
      ) : (
        <ol className="rows records">
          {drills.map((drill) => (
            <li key={drill.id} className="record">
              <DrillIcon kind={drill.kind} />
              <div>
                <p>
                  <Link className="strong" href={`/releases/${release}/drills/${drill.id}`}>{drillKindNames[drill.kind]}</Link>{" "}
                  <span className="faint">{aboutOf(drill)}</span>
                </p>
                <p className="muted drill-says">{sayDrill(drill)}</p>
              </div>
              <span><DrillState drill={drill} /></span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );

  function aboutOf({ version, endedAt, startedAt, cancelledAt, scheduledAt, report, lead, kind }: DrillView & { cancelledAt?: string }) {
    const at = endedAt ?? startedAt ?? cancelledAt ?? scheduledAt;
    return [
      version === null ? "" : `version ${version}`,
      at ? sayDay(wallTime(new Date(at), zone).date) : "",
      kind === "pipeline" ? (report?.name ?? "") : lead ? `led by ${lead.name}` : "",
    ].filter(Boolean).join(", ");
  }
}
