import type { DrillKind } from "../drill/kinds";
import { groupSteps, pointOfNoReturn } from "./critical-path";
import type { PlanDocument, Step } from "./document";
import { plainLine } from "./plain-line";

/** From and for in minutes since the decision. */
export type WayBar = { from: number; for: number };
export type WayLane = {
  stepId: string;
  /** 1 is first. */
  number: number;
  title: string;
  ownerId: string | null;
  deputyId: string | null;
  /** As planned; null while the step has no time box. */
  planned: WayBar | null;
  /** As long as the last test of this very step took; null when nobody measured it. */
  measured: (WayBar & { isLate: boolean }) | null;
  /** Whether the way back would take longer if this step did. */
  isCritical: boolean;
  /** The number of the step that it runs beside, the first of its group; null for that one. */
  beside: number | null;
  undo: Step["undo"];
};
export type WayLanes = {
  lanes: WayLane[];
  /** Minutes that the axis shows. */
  span: number;
  /** Where the axis bears a number. */
  ticks: number[];
  /** Of all lanes, parallel ones once; null while a time box is missing. */
  plannedMinutes: number | null;
  /** The same of what was measured; null unless every step was. */
  measuredMinutes: number | null;
  limitMinutes: number | null;
  /** When the first step that can't be undone begins, and which it is; a time that is not known is null. */
  noReturn: { number: number; at: number | null } | null;
};

/** What the drill measured that proves the way back now. `at` is an instant in ISO 8601, the rest milliseconds. */
export type WayMeasured = { kind: DrillKind; version: number; at: string; ms: number | null; stepMs: Readonly<Record<string, number>> };

const minuteMs = 60_000;

/** Each step as a lane in time: parallel ones begin together, and what comes after them when the longest is done. `measuredMs` is milliseconds by step. */
export function wayLanes(plan: Pick<PlanDocument, "steps" | "times">, measuredMs: Readonly<Record<string, number>> = {}): WayLanes {
  const { items } = plan.steps;
  const limitMinutes = plan.times.budgetMinutes;
  const risky = pointOfNoReturn(items);
  const measured = (step: Step) => {
    const ms = measuredMs[step.id];
    return ms === undefined ? null : ms / minuteMs;
  };
  const lanes: WayLane[] = [];
  let from = 0;
  let began = 0;
  let isKnown = items.length > 0;
  let isMeasured = items.length > 0;
  let noReturn: WayLanes["noReturn"] = null;

  for (const group of groupSteps(items)) {
    const first = lanes.length + 1;
    const longest = Math.max(0, ...group.map(({ timeBoxMinutes }) => timeBoxMinutes ?? 0));
    if (group.some(({ id }) => id === risky?.id)) noReturn = { number: first + group.findIndex(({ id }) => id === risky?.id), at: isKnown ? from : null };
    for (const [at, step] of group.entries()) {
      const took = measured(step);
      lanes.push({
        stepId: step.id,
        number: first + at,
        title: plainLine(step.instruction) || "A step without an instruction",
        ownerId: step.ownerId,
        deputyId: step.deputyId,
        planned: step.timeBoxMinutes === null ? null : { from, for: step.timeBoxMinutes },
        measured: took === null ? null : { from: began, for: took, isLate: step.timeBoxMinutes !== null && took > step.timeBoxMinutes },
        isCritical: step.timeBoxMinutes !== null && step.timeBoxMinutes === longest,
        beside: at === 0 ? null : first,
        undo: step.undo,
      });
      isKnown &&= step.timeBoxMinutes !== null;
      isMeasured &&= took !== null;
    }
    from += longest;
    began += Math.max(0, ...group.map((step) => measured(step) ?? step.timeBoxMinutes ?? 0));
  }

  const span = Math.max(1, from, limitMinutes ?? 0, ...lanes.map((lane) => (lane.measured ? lane.measured.from + lane.measured.for : 0)));
  return { lanes, span, ticks: ticksOf(span), plannedMinutes: isKnown ? from : null, measuredMinutes: isMeasured ? began : null, limitMinutes, noReturn };
}

/** Round minutes from the decision on, at most six, none so near the end that its word would stand outside. */
function ticksOf(span: number): number[] {
  const step = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440].find((each) => span / each <= 5) ?? 1_440 * Math.ceil(span / 7_200);
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, at) => at * step).filter((at) => at <= span * 0.94);
}
