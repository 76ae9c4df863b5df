import { type BesideStep, fromBeside, toBeside } from "./beside";
import type { Step } from "./document";

/** The steps in a new order. A step dropped among parallel ones joins them; whom it leaves stay side by side. */
export function orderSteps(steps: readonly Step[], ids: readonly string[], moved: string): Step[] {
  const left = leave(toBeside(steps), moved);
  const ordered = ids.flatMap((id) => left.find((step) => step.id === id) ?? []);
  return fromBeside(ordered.map((step, at) => (step.id === moved ? { ...step, beside: ordered[at + 1]?.beside ?? false } : step)));
}

export function withoutStep(steps: readonly Step[], id: string): Step[] {
  return fromBeside(leave(toBeside(steps), id).filter((step) => step.id !== id));
}

/** The step back where it was removed from, alone at its place. */
export function withStep(steps: readonly Step[], step: Step, at: number): Step[] {
  const { position: _, ...rest } = step;
  const others = toBeside(steps);
  return fromBeside([...others.slice(0, at), { ...rest, beside: others[at]?.beside ?? false }, ...others.slice(at)]);
}

export function setBeside(steps: readonly Step[], id: string, beside: boolean): Step[] {
  return fromBeside(toBeside(steps).map((step) => (step.id === id ? { ...step, beside } : step)));
}

// Who ran beside the one that leaves must not join the step before it instead.
function leave(steps: BesideStep[], id: string): BesideStep[] {
  const at = steps.findIndex((step) => step.id === id);
  return steps.map((step, place) => (place === at + 1 && at >= 0 && step.beside && !steps[at]?.beside ? { ...step, beside: false } : step));
}
