import type { Scope } from "../evidence/scope";

/**
 * What can prove a way back: three kinds of drill, the test of a restore, and a real run that succeeded.
 * A pipeline reports its own; a run counts by itself.
 */
export const drillKinds = ["fire", "staging", "pipeline", "restore", "run"] as const;
export type DrillKind = (typeof drillKinds)[number];
export const drillKindNames: Record<DrillKind, string> = {
  fire: "Fire drill",
  staging: "Staging test",
  pipeline: "Pipeline test",
  restore: "Restore test",
  run: "Real run",
};

/** Which part of the plan each kind speaks of. */
export const scopeOf: Record<DrillKind, Scope> = { fire: "talk", staging: "way", pipeline: "way", restore: "restore", run: "way" };

/** Those that execute the steps; the newest of them for the steps as they are says whether the way back works. */
export const wayKinds = ["staging", "pipeline", "run"] as const satisfies DrillKind[];

/** Days for which evidence is good. */
export type DrillDays = { fire: number; staging: number; pipeline: number; restore: number };
export const untouchedDrillDays: DrillDays = { fire: 30, staging: 30, pipeline: 7, restore: 90 };

/** A real run is good for as long as a staging test. */
export function daysOf(kind: DrillKind, days: DrillDays): number {
  return kind === "run" ? days.staging : days[kind];
}
