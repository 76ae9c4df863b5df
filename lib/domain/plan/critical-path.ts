import type { Step } from "./document";

/** The steps in the order they are done, in groups that run in parallel. */
export function groupSteps(steps: readonly Step[]): Step[][] {
  const groups = new Map<number, Step[]>();
  for (const step of steps) groups.set(step.position, [...(groups.get(step.position) ?? []), step]);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** Minutes of the longest chain of time boxes: parallel steps count once. Null while a time box is missing or there is no step. */
export function criticalPathMinutes(steps: readonly Step[]): number | null {
  if (steps.length === 0) return null;
  let total = 0;
  for (const group of groupSteps(steps)) {
    for (const step of group) if (step.timeBoxMinutes === null) return null;
    total += Math.max(...group.map((step) => step.timeBoxMinutes ?? 0));
  }
  return total;
}

/** The first step that can't be undone, in the order they are done; past it only fixing forward remains. */
export function pointOfNoReturn(steps: readonly Step[]): Step | null {
  return groupSteps(steps).flat().find((step) => step.undo === "no") ?? null;
}

/** In the order they are done, positions counted 1, 2, 3 … without gaps. */
export function normalizeSteps(steps: readonly Step[]): Step[] {
  return groupSteps(steps).flatMap((group, at) => group.map((step) => ({ ...step, position: at + 1 })));
}
