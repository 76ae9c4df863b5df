import type { CSSProperties } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { State } from "@/components/ui/state/state";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { sayNoReturn, sayRoom, sayWay } from "@/lib/domain/plan/say-way";
import type { WayLane, WayLanes } from "@/lib/domain/plan/way-lanes";
import { WayLegend } from "./way-legend";
import { WayTable } from "./way-table";

type Places = CSSProperties & Partial<Record<"--span" | "--at" | "--from" | "--for", number>>;
const placed = (places: Places): Places => places;

type WayPictureProps = {
  way: WayLanes;
  nameOf: (id: string) => string;
  /** What measured it: "staging test of 2 June"; null where nothing did. */
  measuredBy: string | null;
  /** The whole as it was measured, in minutes. */
  tookMinutes: number | null;
  /** What becomes of data: "recoverable". */
  dataLoss: string | null;
};

/** The way back in time, step by step, against the time that it may take; a table says the same in words. */
export function WayPicture({ way, nameOf, measuredBy, tookMinutes, dataLoss }: WayPictureProps) {
  const { lanes, span, ticks, limitMinutes, noReturn } = way;
  const marks = [...(noReturn?.at ? [{ at: noReturn.at, kind: "no-return" as const }] : []), ...(limitMinutes === null ? [] : [{ at: limitMinutes, kind: "limit" as const }])];
  const isFree = (at: number) => limitMinutes === null || Math.abs(limitMinutes - at) > span * 0.12;
  return (
    <figure className="way-picture">
      <WayLegend hasMeasured={measuredBy !== null} hasSide={lanes.some(({ isCritical }) => !isCritical)} hasRisky={noReturn !== null} />
      <div className="lanes way-lanes" role="img" aria-label={sayWay(way)} style={placed({ "--span": span })}>
        <div className="lane lane-axis">
          <span className="lane-who" />
          <div className="lane-track">
            {ticks.filter(isFree).map((at) => <span key={at} className={at === 0 ? "is-first" : undefined} style={placed({ "--at": at })}>{at === 0 ? "decision" : sayMinutes(at)}</span>)}
            {limitMinutes !== null && <span className={joinClasses("strong", limitMinutes > span * 0.9 && "is-last")} style={placed({ "--at": limitMinutes })}>limit {sayMinutes(limitMinutes)}</span>}
          </div>
        </div>
        <div className="lane-marks">
          {marks.map(({ at, kind }) => <i key={kind} className={`lane-mark lane-mark-${kind}`} style={placed({ "--at": at })} />)}
        </div>
        {lanes.map((lane) => <Lane key={lane.stepId} lane={lane} span={span} nameOf={nameOf} />)}
      </div>
      <figcaption className="small muted way-says">
        <Room way={way} />
        {measuredBy !== null && tookMinutes !== null && <span>{sayMinutes(tookMinutes)} measured in the {measuredBy}.</span>}
        {noReturn && <span className="attention">{sayNoReturn(noReturn)}</span>}
        {dataLoss !== null && <span>Data loss: {dataLoss}.</span>}
      </figcaption>
      <details className="way-behind">
        <summary className="link small">The same as a table</summary>
        <WayTable way={way} nameOf={nameOf} tookMinutes={tookMinutes} />
      </details>
    </figure>
  );
}

function Lane({ lane, span, nameOf }: { lane: WayLane; span: number; nameOf: (id: string) => string }) {
  const { number, title, ownerId, planned, measured, isCritical, undo } = lane;
  const bars = [planned, measured].filter((bar) => bar !== null);
  const from = Math.min(...bars.map((bar) => bar.from), span);
  const to = Math.max(0, ...bars.map((bar) => bar.from + bar.for));
  // The word stands after its bars, before them where they end too far right, and on them where they fill the lane.
  const isFar = to > span * 0.66;
  const place = !isFar ? to : from > span * 0.34 ? from : to;
  const says = [planned === null ? "no time box" : sayMinutes(planned.for), measured === null ? null : `took ${sayMinutes(measured.for)}`].filter((each) => each !== null).join(", ");
  return (
    <div className="lane">
      <span className="lane-who">
        <span className="way-title"><span className="faint">{number}</span> {title}</span>
        <span className="faint">{ownerId === null ? "Nobody yet" : nameOf(ownerId)}</span>
      </span>
      <div className="lane-track">
        {planned && <i className={joinClasses("way-planned", !isCritical && "is-beside", undo === "no" && "is-risky", measured === null && "is-alone")} style={placed({ "--from": planned.from, "--for": planned.for })} />}
        {measured && <i className={joinClasses("way-measured", measured.isLate && "is-late")} style={placed({ "--from": measured.from, "--for": measured.for })} />}
        <span className={joinClasses("way-word", isFar && "way-word-before", measured?.isLate && "attention")} style={placed({ "--at": place })}>{says}</span>
      </div>
    </div>
  );
}

function Room({ way: { plannedMinutes, limitMinutes } }: { way: WayLanes }) {
  if (plannedMinutes === null) return <span>How long it takes is known once each step has a time box.</span>;
  const room = sayRoom(plannedMinutes, limitMinutes);
  const whole = `${sayMinutes(plannedMinutes)} along the longest chain of steps`;
  if (!room) return <span>{whole}.</span>;
  return room.isOver ? <State tone="blocked">{whole}, {room.say}</State> : <span>{whole}, {room.say}.</span>;
}
