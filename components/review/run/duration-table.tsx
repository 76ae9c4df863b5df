import { State } from "@/components/ui/state/state";
import { sayMinutes } from "@/lib/domain/duration/duration";
import type { WholeRun } from "@/lib/domain/review/view";
import { against, durationNames, durationsOf, targetKinds } from "@/lib/domain/run/durations";
import { sayDurationOf } from "@/lib/domain/run/say-durations";
import { sayTook } from "@/lib/domain/run/say-took";
import { sayAt } from "@/lib/domain/time/say-at";
import { Bar } from "./bar";

/** The five durations beside their targets, each with the moments that it was counted from. */
export function DurationTable({ whole: { state, people, targets }, zone }: { whole: WholeRun; zone: string }) {
  const took = durationsOf(state);
  const saying = { nameOf: (id: string | null) => (id && people[id]?.name) || "Ripcord", at: (at: number) => sayAt(at, zone, state.detectedAt) };
  return (
    <section aria-labelledby="durations">
      <div className="section-head">
        <h2 id="durations">Five durations</h2>
        <span className="small muted">Counted from the events of the run; the upright mark is the target</span>
      </div>
      <table className="table table-top table-measured">
        <colgroup>
          <col />
          <col width="104" />
          <col width="84" />
          <col width="26%" />
          <col width="118" />
        </colgroup>
        <thead>
          <tr>
            <th>Time to</th>
            <th className="num">Took</th>
            <th className="num">Target</th>
            <th><span className="visually-hidden">Bar</span></th>
            <th>Against target</th>
          </tr>
        </thead>
        <tbody>
          {targetKinds.map((kind) => {
            const ms = took[kind];
            const beside = against(ms, targets[kind]);
            return (
              <tr key={kind}>
                <th scope="row">
                  <span className="strong">{durationNames[kind]}</span>
                  <br />
                  <span className="faint">{sayDurationOf(kind, state, saying)}</span>
                </th>
                <td className="num strong" data-label="Took">{ms === null ? "–" : sayTook(ms)}</td>
                <td className="num muted" data-label="Target">{sayMinutes(targets[kind])}</td>
                <td className="wide" aria-hidden="true">{ms !== null && <Bar took={ms / 60_000} limit={targets[kind]} isOver={beside.kind === "over"} />}</td>
                <td>
                  {beside.kind === "within" && <State tone="ready">Within</State>}
                  {beside.kind === "over" && <State tone="attention">{sayTook(beside.byMs)} over</State>}
                  {beside.kind === "missing" && <State>Not recorded</State>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
