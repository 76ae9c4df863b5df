import { criticalPathMinutes, groupSteps, pointOfNoReturn } from "../plan/critical-path";
import type { PlanDocument } from "../plan/document";
import { listWords } from "./input";
import type { Readiness } from "./readiness";

/** Steps that run at the same time; `label` is "3" or "4 and 5". */
export type WayGroup = { label: string; minutes: number; risky: boolean };
export type Way = {
  steps: number;
  groups: WayGroup[];
  totalMinutes: number;
  budgetMinutes: number | null;
  /** Minutes after the decision until the first step that can't be undone. */
  noReturnAfter: number | null;
};

/** The way back as a bar shows it; null while there is no step or a time box is missing. */
export function wayBack(plan: PlanDocument): Way | null {
  const { items } = plan.steps;
  const totalMinutes = criticalPathMinutes(items);
  if (totalMinutes === null) return null;
  const risky = pointOfNoReturn(items);
  const numberOf = new Map(groupSteps(items).flat().map((step, at) => [step.id, at + 1]));
  const groups = groupSteps(items).map((group) => ({
    label: listWords(group.map((step) => numberOf.get(step.id) ?? 0)),
    minutes: Math.max(...group.map((step) => step.timeBoxMinutes ?? 0)),
    risky: group.some((step) => step.id === risky?.id),
  }));
  const before = groups.findIndex((group) => group.risky);
  const noReturnAfter = before === -1 ? null : groups.slice(0, before).reduce((sum, group) => sum + group.minutes, 0);
  return { steps: items.length, groups, totalMinutes, budgetMinutes: plan.times.budgetMinutes, noReturnAfter };
}

/** The bar of the estimates, and beside it what a drill that holds measured of the whole. */
export type MeasuredWayBar = Way & { measured: { minutes: number; when: string } | null };

/** `sayDate` says the day of a drill, given as ISO 8601. */
export function withMeasured(way: Way | null, { wayBackMeasured, wayBackMinutes, proof }: Pick<Readiness, "wayBackMeasured" | "wayBackMinutes" | "proof">, sayDate: (at: string) => string): MeasuredWayBar | null {
  if (way === null) return null;
  const measured = wayBackMeasured && wayBackMinutes !== null && proof.at !== null ? { minutes: wayBackMinutes, when: sayDate(proof.at) } : null;
  return { ...way, measured };
}
