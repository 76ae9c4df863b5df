import { budgetClock, forecast, positions } from "./clocks";
import { currentDecision, type PinnedPlan, type RunState } from "./run-state";
import { titleOf } from "./say-run";
import { currentSteps, stepState } from "./steps-of";
import type { StepStatus } from "./words";

/** From and for in minutes since the way back began. */
export type Bar = { from: number; for: number };
export type LaneStep = {
  stepId: string;
  /** 1 is first. */
  number: number;
  title: string;
  status: StepStatus;
  planned: Bar | null;
  /** What was done so far; late when it took longer than its time box. */
  real: (Bar & { isLate: boolean }) | null;
  later: Bar | null;
  /** Where its name stands: after what is drawn, before it when that ends far right, on it when there is room nowhere else. */
  label: { at: number; isBefore: boolean };
  /** Lines of a lane are counted from 0: two names at the same time stand below each other. */
  line: number;
};
export type Lane = { personId: string | null; steps: LaneStep[]; lines: number };
export type Mark = { at: number; kind: "now" | "limit" | "time" };
/** `startedAt` in milliseconds since 1970; everything else in minutes from it. */
export type Lanes = { startedAt: number; span: number; lanes: Lane[]; marks: Mark[] };

const minuteMs = 60_000;
// A name takes about this share of the width for each of its letters, so that none is drawn over another.
const sharePerLetter = 1 / 110;
const lettersShown = 34;

/** Everyone's steps on one axis: planned, done, doing and forecast. Null while nothing goes back. */
export function lanesOf(state: RunState, plan: PinnedPlan, now: number): Lanes | null {
  const clock = budgetClock(state, plan);
  const steps = currentSteps(state, plan.document);
  if (!clock || steps.length === 0) return null;
  const startedAt = currentDecision(state)?.at ?? clock.startedAt;
  const minutes = (at: number) => Math.max(0, at - startedAt) / minuteMs;
  const present = minutes(clock.endedAt ?? now);
  const ahead = new Map(forecast(state, plan, clock.endedAt ?? now).steps.map((each) => [each.id, each]));
  const planned = plannedBars(steps);
  const limit = clock.limitMinutes === null ? null : clock.limitMinutes - (startedAt - clock.startedAt) / minuteMs;

  const drawn = steps.map((step, at) => {
    const current = stepState(state, step);
    const next = current.status === "waiting" || current.status === "doing" ? ahead.get(step.id) : undefined;
    const real = current.startedAt === null ? null : between(minutes(current.startedAt), minutes(current.endedAt ?? clock.endedAt ?? now));
    const box = step.timeBoxMinutes ?? Infinity;
    return {
      ownerId: current.ownerId,
      stepId: step.id,
      number: at + 1,
      title: titleOf(step),
      status: current.status,
      planned: planned.get(step.id) ?? null,
      real: real && { ...real, isLate: real.for > box && current.status !== "doing" },
      later: next && !clock.endedAt ? between(minutes(next.from), minutes(next.to)) : null,
    };
  });
  const ends = drawn.flatMap(({ planned: box, real, later }) => [box, real, later]).map((bar) => (bar ? bar.from + bar.for : 0));
  const span = Math.max(5, Math.ceil(Math.max(present, limit ?? 0, ...ends) * 1.12));
  return { startedAt, span, lanes: intoLanes(drawn, span), marks: marksOf(span, present, limit, clock.endedAt !== null) };
}

function plannedBars(steps: ReturnType<typeof currentSteps>): Map<string, Bar> {
  const bars = new Map<string, Bar>();
  let from = 0;
  for (const group of positions(steps)) {
    for (const step of group) if (step.timeBoxMinutes !== null) bars.set(step.id, { from, for: step.timeBoxMinutes });
    from += Math.max(0, ...group.map((step) => step.timeBoxMinutes ?? 0));
  }
  return bars;
}

function between(from: number, to: number): Bar {
  return { from, for: Math.max(0, to - from) };
}

function intoLanes(drawn: readonly (Omit<LaneStep, "label" | "line"> & { ownerId: string | null })[], span: number): Lane[] {
  const owners = [...new Set(drawn.map(({ ownerId }) => ownerId))];
  return owners.map((personId) => {
    const taken: number[][] = [];
    const steps = drawn
      .filter(({ ownerId }) => ownerId === personId)
      .map(({ ownerId: _, ...step }) => {
        const bars = [step.real, step.later].filter((bar) => bar !== null);
        const shown = bars.length > 0 ? bars : [step.planned ?? { from: 0, for: 0 }];
        const from = Math.min(...shown.map((bar) => bar.from));
        const to = Math.max(...shown.map((bar) => bar.from + bar.for));
        const words = (Math.min(step.title.length, lettersShown) + 3) * sharePerLetter * span;
        const isBefore = to > (span * 2) / 3 && from >= words;
        // A bar that fills the lane bears its own name.
        const isOn = !isBefore && to + words > span;
        const [start, end] = [Math.min(from - (isBefore ? words : 0), step.planned?.from ?? from), isBefore || isOn ? to : to + words];
        const line = freeLine(taken, start, end);
        (taken[line] ??= []).push(start, end);
        return { ...step, label: { at: isBefore || isOn ? from : to, isBefore }, line };
      });
    return { personId, steps, lines: Math.max(1, taken.length) };
  });
}

/** The first line on which nothing lies between the two. Each holds pairs of start and end. */
function freeLine(taken: readonly number[][], start: number, end: number): number {
  const at = taken.findIndex((ends) => ends.every((_, index) => index % 2 === 1 || end <= (ends[index] ?? 0) || start >= (ends[index + 1] ?? 0)));
  return at < 0 ? taken.length : at;
}

/** The start, now and the limit; and rounder times between them where there is room for their words. */
function marksOf(span: number, present: number, limit: number | null, isOver: boolean): Mark[] {
  const own: Mark[] = [...(isOver ? [] : [{ at: present, kind: "now" as const }]), ...(limit === null ? [] : [{ at: limit, kind: "limit" as const }])];
  const step = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440].find((each) => span / each <= 6) ?? 2_880;
  const room = span * 0.14;
  const times: Mark[] = [];
  for (let at = 0; at <= span; at += step) if (own.every((mark) => Math.abs(mark.at - at) >= room) && at < span * 0.97) times.push({ at, kind: "time" });
  // Now and the limit on one place: now says it.
  const apart = own.filter((mark) => mark.kind === "now" || isOver || Math.abs(mark.at - present) >= room * 0.75);
  return [...times, ...apart].sort((a, b) => a.at - b.at);
}
