import { Fragment } from "react";
import { InlineCode } from "@/components/plan/parts/inline-code";
import { groupSteps, pointOfNoReturn } from "@/lib/domain/plan/critical-path";
import type { Step } from "@/lib/domain/plan/document";
import { plainLine } from "@/lib/domain/plan/plain-line";

type CardStepsProps = { steps: readonly Step[]; nameOf: (id: string | null) => string; decides: string };

/** The steps with who does them and two boxes for a pen; the line past which there is no way back stands between them. */
export function CardSteps({ steps, nameOf, decides }: CardStepsProps) {
  const risky = pointOfNoReturn(steps);
  const rows = groupSteps(steps).flatMap((group, at, groups) => {
    const before = groups.slice(0, at).flat().length;
    return group.map((step, place) => ({ step, number: before + place + 1, beside: place === 0 ? null : before + 1, isEdge: place === 0 && group.some(({ id }) => id === risky?.id) }));
  });
  return (
    <table className="card-steps">
      <thead>
        <tr>
          <th scope="col"><span className="visually-hidden">Number</span></th>
          <th scope="col">Step, and how to check it</th>
          <th scope="col">Who, then who</th>
          <th scope="col" className="num">Min</th>
          <th scope="col">Start</th>
          <th scope="col">Done</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && <tr><td colSpan={6}>No steps are written yet.</td></tr>}
        {rows.map(({ step, number, beside, isEdge }) => (
          <Fragment key={step.id}>
            {isEdge && risky && (
              <tr className="card-return">
                <td colSpan={6}><b>Point of no return.</b> Ask {decides} first. After it only fix forward remains{risky.wayForward.trim() ? `: ${plainLine(risky.wayForward, { max: 160 })}` : ""}.</td>
              </tr>
            )}
            <tr>
              <td className="card-n">{number}</td>
              <td>
                <b><InlineCode text={step.instruction.trim() ? step.instruction : "____"} /></b>{beside !== null && <>, beside step {beside}</>}
                {step.verification.trim() && <><br />Check: <InlineCode text={step.verification} /></>}
                {step.automation.trim() && <><br />Automated: {step.automation}</>}
              </td>
              <td>{nameOf(step.ownerId)}<br /><span>{step.deputyId === null ? "no deputy" : nameOf(step.deputyId)}</span></td>
              <td className="num">{step.timeBoxMinutes ?? "____"}</td>
              <td className="card-box" />
              <td className="card-box" />
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
