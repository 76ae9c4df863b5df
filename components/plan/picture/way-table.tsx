import { sayMinutes } from "@/lib/domain/duration/duration";
import type { WayLane, WayLanes } from "@/lib/domain/plan/way-lanes";
import { undoNames } from "@/lib/domain/plan/words";

type WayTableProps = { way: WayLanes; nameOf: (id: string) => string; tookMinutes: number | null };

/** The picture in numbers: each step with when it begins, how long it is planned and was measured, and what hangs on it. */
export function WayTable({ way: { lanes, plannedMinutes }, nameOf, tookMinutes }: WayTableProps) {
  return (
    <table className="table table-top way-table">
      <caption className="visually-hidden">The way back, step by step</caption>
      <thead>
        <tr><th scope="col">Step</th><th scope="col">Who</th><th scope="col" className="num">Begins after</th><th scope="col" className="num">Planned</th><th scope="col" className="num">Measured</th><th scope="col">Critical path</th><th scope="col">Can be undone</th></tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.stepId}>
            <td className="wide">{lane.number}. {lane.title}</td>
            <td data-label="Who">{lane.ownerId === null ? "Nobody yet" : nameOf(lane.ownerId)}</td>
            <td className="num" data-label="Begins after">{lane.planned ? sayMinutes(lane.planned.from) : "Not known"}</td>
            <td className="num" data-label="Planned">{lane.planned ? sayMinutes(lane.planned.for) : "No time box"}</td>
            <td className="num" data-label="Measured">{lane.measured ? sayMinutes(lane.measured.for) : "Not yet"}</td>
            <td data-label="Critical path">{sayPlace(lane)}</td>
            <td data-label="Can be undone">{undoNames[lane.undo]}</td>
          </tr>
        ))}
        <tr>
          <td className="wide strong">All of it</td>
          <td />
          <td />
          <td className="num" data-label="Planned">{plannedMinutes === null ? "Not known" : sayMinutes(plannedMinutes)}</td>
          <td className="num" data-label="Measured">{tookMinutes === null ? "Not yet" : sayMinutes(tookMinutes)}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function sayPlace({ isCritical, beside }: WayLane): string {
  const place = isCritical ? "Yes" : "No";
  return beside === null ? place : `${place}, beside step ${beside}`;
}
