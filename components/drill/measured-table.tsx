import type { CSSProperties } from "react";
import { bars } from "@/lib/domain/drill/bars";
import type { DrillsView } from "@/lib/domain/drill/view";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { plainLine } from "@/lib/domain/plan/plain-line";
import { sayDay } from "@/lib/domain/time/say-at";
import { wallTime } from "@/lib/domain/time/zoned";

/** Each step: what it is estimated to take, what it took in the last drill, and in the last real run. */
export function MeasuredTable({ view, zone }: { view: DrillsView; zone: string }) {
  const { steps, way } = view;
  if (steps.length === 0 || steps.every(({ drill, run }) => drill === null && run === null)) return null;
  const { rows, span } = bars(steps);
  const day = (at: number) => sayDay(wallTime(new Date(at), zone).date);
  return (
    <section aria-labelledby="measured">
      <div className="section-head">
        <h2 id="measured">Measured against estimated</h2>
        <span className="legend push" aria-hidden>
          <span><i><span className="plan-bar" style={placed(0, 1, 1)} /></i>estimate now</span>
          <span><i><span className="real-bar" style={placed(0, 1, 1)} /></i>measured</span>
          <span><i><span className="real-bar late" style={placed(0, 1, 1)} /></i>over its estimate</span>
        </span>
      </div>
      <table className="table table-top table-measured">
        <colgroup><col width="24" className="desk-only" /><col /><col width="84" /><col width="96" /><col width="24%" /><col width="112" /></colgroup>
        <thead>
          <tr>
            <th className="desk-only"><span className="visually-hidden">Number</span></th>
            <th>Step</th>
            <th className="num">Estimate</th>
            <th className="num">Last drill</th>
            <th><span className="visually-hidden">Bars in minutes since the decision</span></th>
            <th>Last real run</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => {
            const row = rows[at];
            const limit = (step.estimateMinutes ?? Infinity) * 60_000;
            return (
              <tr key={step.stepId}>
                <td className="faint desk-only">{at + 1}</td>
                <td className="wide">{plainLine(step.instruction)}<br /><span className="faint">{step.owner}</span></td>
                <td className="num muted" data-label="Estimate">{step.estimateMinutes === null ? "–" : sayMinutes(step.estimateMinutes)}</td>
                <td className={`num${step.drill && step.drill.ms > limit ? " attention strong" : ""}`} data-label="Measured">{step.drill ? clock(step.drill.ms) : <span className="faint">Never</span>}</td>
                <td className="wide" aria-hidden>
                  <div className="mini-track">
                    {row?.plan && <i className="plan-bar" style={placed(row.plan.from, row.plan.length, span)} />}
                    {row?.real && <i className={`real-bar${step.isOver ? " late" : ""}`} style={placed(row.real.from, row.real.length, span)} />}
                  </div>
                </td>
                <td data-label="Last real run">{step.run ? `${clock(step.run.ms)}, ${day(step.run.at)}` : <span className="faint">Never</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small muted rows-block">
        {way.measured ? `${clock(way.measured.ms)} in all on ${day(way.measured.at)}, version ${way.measured.version}. ` : ""}
        {view.wayBackMeasured ? "The way back is counted as measured while that holds." : `The plan goes by its estimates${way.estimateMinutes === null ? "" : `, ${sayMinutes(way.estimateMinutes)},`} until a drill of version ${view.version} has passed; then the measured times take their place.`}
      </p>
    </section>
  );
}

function placed(from: number, length: number, span: number): CSSProperties {
  return { "--from": from, "--for": length, "--span": span } as CSSProperties;
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds >= 3_600 ? sayMinutes(seconds / 60) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
