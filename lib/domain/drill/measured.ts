import type { Step } from "../plan/document";
import { criticalPathMinutes } from "../plan/critical-path";
import type { Measured } from "./outcome";

/** One way back that was carried out and measured. `at` in milliseconds since 1970: when it ended. */
export type MeasuredDrill = { id: string; kind: "staging" | "run"; at: number; version: number; measured: Measured; measuredMs: number | null };
/** How long a step took in one of them. */
export type StepMeasure = { ms: number; at: number; drillId: string };
export type StepTimes = {
  stepId: string;
  position: number;
  instruction: string;
  ownerId: string | null;
  estimateMinutes: number | null;
  drill: StepMeasure | null;
  run: StepMeasure | null;
  /** The newest of the two took longer than the estimate. */
  isOver: boolean;
};

/** The steps of a plan: estimate, last drill, last real run. A step keeps its id through edits, so what it took stays beside it. */
export function measuredOf(steps: readonly Pick<Step, "id" | "position" | "instruction" | "ownerId" | "timeBoxMinutes">[], drills: readonly MeasuredDrill[]): StepTimes[] {
  const newest = [...drills].sort((a, b) => b.at - a.at);
  return [...steps]
    .sort((a, b) => a.position - b.position)
    .map(({ id, position, instruction, ownerId, timeBoxMinutes }) => {
      const [drill, run] = [last(newest, "staging", id), last(newest, "run", id)];
      const latest = run && (!drill || run.at > drill.at) ? run : drill;
      return { stepId: id, position, instruction, ownerId, estimateMinutes: timeBoxMinutes, drill, run, isOver: latest !== null && timeBoxMinutes !== null && latest.ms > timeBoxMinutes * 60_000 };
    });
}

function last(newest: readonly MeasuredDrill[], kind: MeasuredDrill["kind"], stepId: string): StepMeasure | null {
  const found = newest.find((each) => each.kind === kind && each.measured[stepId] !== undefined);
  return found ? { ms: found.measured[stepId] ?? 0, at: found.at, drillId: found.id } : null;
}

export type WayMeasure = { estimateMinutes: number | null; measured: { ms: number; at: number; drillId: string; kind: MeasuredDrill["kind"]; version: number } | null };

/** The whole way back: what the time boxes add up to, and what the newest measured it to be. Whether that still holds is readiness's answer. */
export function measuredWayOf(steps: Parameters<typeof criticalPathMinutes>[0], drills: readonly MeasuredDrill[]): WayMeasure {
  const newest = [...drills].sort((a, b) => b.at - a.at).find(({ measuredMs }) => measuredMs !== null);
  return {
    estimateMinutes: criticalPathMinutes(steps),
    measured: newest?.measuredMs == null ? null : { ms: newest.measuredMs, at: newest.at, drillId: newest.id, kind: newest.kind, version: newest.version },
  };
}
