import type { Step } from "@/lib/domain/plan/document";
import { orderSteps, setBeside, withoutStep, withStep } from "@/lib/domain/plan/order-steps";
import { useSection } from "../drafts/use-section";
import type { Rows } from "./use-rows";

/** The steps, whose places are counted anew with each change. */
export function useSteps(): Rows<Step> & { setBeside: (id: string, beside: boolean) => void } {
  const { value, set, whyNot } = useSection("steps");
  const change = (next: (steps: Step[]) => Step[]) => set((now) => ({ ...now, items: next(now.items) }));
  return {
    rows: value.items,
    whyNot,
    add: (step) => change((steps) => withStep(steps, step, steps.length)),
    sort: (ids, moved) => change((steps) => orderSteps(steps, ids, moved)),
    remove: (id) => change((steps) => withoutStep(steps, id)),
    putBack: (step, at) => change((steps) => (steps.some((each) => each.id === step.id) ? steps : withStep(steps, step, at))),
    setBeside: (id, beside) => change((steps) => setBeside(steps, id, beside)),
  };
}
