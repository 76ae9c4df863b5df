import { sayMinutes } from "@/lib/domain/duration/duration";
import type { WholeRun } from "@/lib/domain/review/view";
import { stepTimes } from "@/lib/domain/run/durations";
import { currentDecision } from "@/lib/domain/run/run-state";
import { titleOf } from "@/lib/domain/run/say-run";
import { sayTook } from "@/lib/domain/run/say-took";
import { currentSteps } from "@/lib/domain/run/steps-of";
import { goesBack, stepStatusNames } from "@/lib/domain/run/words";
import { joinClasses } from "@/components/ui/join-classes";
import { InlineCode } from "@/components/plan/parts/inline-code";
import { Bar } from "./bar";

/** Each step of the way that was taken, planned beside actual; nothing when it did not go back. */
export function StepTable({ whole: { state, plan, people } }: { whole: WholeRun }) {
  const answer = currentDecision(state)?.answer;
  if (!answer || !goesBack(answer)) return null;
  const times = stepTimes(currentSteps(state, plan.document), state);
  if (times.length === 0) return null;

  return (
    <section aria-labelledby="steps">
      <div className="section-head">
        <h2 id="steps">Planned against actual</h2>
        <span className="small muted">Plan version {plan.version}; the upright mark is the plan</span>
      </div>
      <table className="table table-top table-measured">
        <colgroup>
          <col width="24" className="desk-only" />
          <col />
          <col width="88" />
          <col width="104" />
          <col width="26%" />
        </colgroup>
        <thead>
          <tr>
            <th className="desk-only"><span className="visually-hidden">Position</span></th>
            <th>Step</th>
            <th className="num">Planned</th>
            <th className="num">Took</th>
            <th><span className="visually-hidden">Bar</span></th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ step, status, ownerId, note, reason, tookMs, against: beside }) => {
            const isOver = beside.kind === "over";
            return (
              <tr key={step.id}>
                <td className="faint desk-only">{step.position}</td>
                <td className="wide">
                  <InlineCode text={titleOf(step)} />
                  <br />
                  <span className="faint">{[(ownerId && people[ownerId]?.name) || "Nobody", reason || note].filter(Boolean).join(". ")}</span>
                </td>
                <td className="num muted" data-label="Planned">{step.timeBoxMinutes === null ? "–" : sayMinutes(step.timeBoxMinutes)}</td>
                <td className={joinClasses("num", isOver && "attention strong")} data-label="Took">{tookMs === null ? stepStatusNames[status] : sayTook(tookMs)}</td>
                <td className="wide" aria-hidden="true">{tookMs !== null && <Bar took={tookMs / 60_000} limit={step.timeBoxMinutes} isOver={isOver} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
