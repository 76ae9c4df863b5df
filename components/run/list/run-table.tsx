import { Link } from "@/components/ui/page/link";
import { SaidTime } from "@/components/ui/time/said-time";
import { budgetClock } from "@/lib/domain/run/clocks";
import { currentDecision } from "@/lib/domain/run/run-state";
import { sayTook } from "@/lib/domain/run/say-took";
import type { RunLine } from "@/lib/domain/run/view";
import { answerNames } from "@/lib/domain/run/words";
import { DrillMark } from "../bar/drill-mark";
import { RunStateWord } from "../bar/run-state-word";

type RunTableProps = { title: string; runs: readonly RunLine[]; now: Date; zone: string };

/** Runs as rows: what it was, what was decided, how long the way back took. On a phone each is a card. */
export function RunTable({ title, runs, now, zone }: RunTableProps) {
  return (
    <section className="week">
      <div className="section-head">
        <h2>{title}</h2>
        <span className="small faint">{runs.length === 1 ? "1 run" : `${runs.length} runs`}</span>
      </div>
      <table className="table table-top">
        <thead>
          <tr>
            <th>Detected</th>
            <th>Run</th>
            <th>State</th>
            <th>Decided</th>
            <th className="num">Way back</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.key} run={run} now={now} zone={zone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RunRow({ run: { key, status, say, release, state, plan, openedAt, people }, now, zone }: { run: RunLine } & Omit<RunTableProps, "title" | "runs">) {
  const decision = currentDecision(state);
  const clock = budgetClock(state, plan);
  const took = clock && (clock.endedAt ?? now.getTime()) - clock.startedAt;
  const isLate = took !== null && clock?.limitMinutes != null && took > clock.limitMinutes * 60_000;
  return (
    <tr>
      <td className="nowrap run-when">
        <SaidTime at={new Date(openedAt).toISOString()} now={now} zone={zone} />
      </td>
      <td className="wide">
        <Link className="strong link" href={`/runs/${key}`}>
          {release.name}
        </Link>{" "}
        <span className="faint">{key}</span> {state.isDrill && <DrillMark small />}
        <p className="muted">{state.seen}</p>
      </td>
      <td>
        <RunStateWord status={status} say={say} />
      </td>
      <td data-label="Decided">{decision ? `${answerNames[decision.answer]}, ${decision.byId === null ? "Somebody" : (people[decision.byId]?.name ?? "Somebody")}` : "Not yet"}</td>
      <td className="num" data-label="Way back">
        {took === null ? <span className="faint">none</span> : <span className={isLate ? "attention" : undefined}>{sayTook(took)}</span>}
      </td>
    </tr>
  );
}
