import { groupSteps } from "./critical-path";
import type { Step } from "./document";

/** A step that knows its order from the list, and whether it runs beside the step before it. */
export type BesideStep = Omit<Step, "position"> & { beside: boolean };

/** In the order they are done. */
export function toBeside(steps: readonly Step[]): BesideStep[] {
  return groupSteps(steps).flatMap((group) => group.map(({ position: _, ...step }, at) => ({ ...step, beside: at > 0 })));
}

/** The first of all is beside nothing. */
export function fromBeside(steps: readonly BesideStep[]): Step[] {
  let position = 0;
  return steps.map(({ beside, ...step }, at) => {
    if (!beside || at === 0) position += 1;
    return { ...step, position };
  });
}
