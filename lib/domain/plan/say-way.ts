import { sayMinutes } from "../duration/duration";
import { capital, sayNumber } from "../text/say-number";
import type { WayLanes } from "./way-lanes";

/** The picture in one or two sentences, for those who can't see it: how many steps, how long, the limit, the point of no return. */
export function sayWay({ lanes, plannedMinutes, measuredMinutes, limitMinutes, noReturn }: WayLanes): string {
  const steps = `${capital(sayNumber(lanes.length))} ${lanes.length === 1 ? "step" : "steps"}`;
  const long = plannedMinutes === null ? ", of which not every one has a time box" : `, ${sayMinutes(plannedMinutes)} as planned`;
  const took = measuredMinutes === null ? "" : `, ${sayMinutes(measuredMinutes)} as measured`;
  const most = limitMinutes === null ? "" : `; the limit is ${sayMinutes(limitMinutes)}`;
  return `${steps}${long}${took}${most}.${noReturn === null ? "" : ` ${sayNoReturn(noReturn)}`}`;
}

export function sayNoReturn({ number, at }: NonNullable<WayLanes["noReturn"]>): string {
  return `Point of no return before step ${number}${at === null ? "" : at === 0 ? ", right after the decision" : `, ${sayMinutes(at)} after the decision`}.`;
}

/** "8 min to spare", "4 min over the limit", or nothing where one of the two is not known. */
export function sayRoom(minutes: number | null, limit: number | null): { say: string; isOver: boolean } | null {
  if (minutes === null || limit === null) return null;
  return minutes > limit ? { say: `${sayMinutes(minutes - limit)} over the limit of ${sayMinutes(limit)}`, isOver: true } : { say: `${sayMinutes(limit - minutes)} to spare`, isOver: false };
}
