import type { Trigger } from "../plan/document";
import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

/** A quantitative trigger with all its numbers. */
export function isComplete(trigger: Trigger): boolean {
  return trigger.kind === "quantitative" && missingNumber(trigger) === null;
}

export function findNoNumbers({ plan }: ReadinessInput): Finding[] {
  if (plan.triggers.items.some(isComplete)) return [];
  const nearest = plan.triggers.items.find((trigger) => trigger.kind === "quantitative");
  if (!nearest) return [{ say: "No trigger has a signal, a threshold and how long it must last.", field: "triggers" }];
  const missing = missingNumber(nearest) ?? "signal";
  const words = { signal: "signal", threshold: "threshold", sustainedMinutes: "number of minutes that it must last" };
  const name = nearest.signal === "" ? "A trigger" : `The trigger “${nearest.signal}”`;
  return [{ say: `${name} has no ${words[missing]}.`, field: `triggers/${nearest.id}/${missing}` }];
}

export function findInactiveObserver(input: ReadinessInput): Finding[] {
  return input.plan.triggers.items.flatMap((trigger) =>
    trigger.observedById === null || isActive(input, trigger.observedById)
      ? []
      : [{ say: `${nameOf(input, trigger.observedById)} watches “${trigger.signal}” but is deactivated.`, field: `triggers/${trigger.id}/observedById` }],
  );
}

/** The first number that a quantitative trigger lacks. */
export function missingNumber(trigger: Trigger): "signal" | "threshold" | "sustainedMinutes" | null {
  if (trigger.signal === "") return "signal";
  if (trigger.threshold === null) return "threshold";
  return trigger.sustainedMinutes === null ? "sustainedMinutes" : null;
}
