import { count } from "../duration/duration";
import type { Trigger } from "./document";
import { comparisonNames } from "./words";

/** A trigger as one would read it aloud to the person who must act on it. */
export function sayTrigger(trigger: Trigger, nameOf: (id: string) => string): string {
  const when = trigger.phase === "during" ? "during deployment: back out" : "after deployment: roll back";
  const what = trigger.kind === "quantitative" ? sayNumber(trigger) : saySeen(trigger, nameOf);
  return `${what} ${when}.`;
}

function sayNumber({ signal, comparison, threshold, unit, sustainedMinutes }: Trigger): string {
  const amount = threshold === null ? "a number" : `${threshold}${unit ? ` ${unit}` : ""}`;
  const long = sustainedMinutes === null ? "for some time" : `for ${count(sustainedMinutes, "minute")}`;
  return `${signal || "A signal"} ${comparisonNames[comparison]} ${amount} ${long}`;
}

function saySeen({ signal, observedById, reports }: Trigger, nameOf: (id: string) => string): string {
  const who = observedById === null ? "Somebody" : nameOf(observedById);
  return `${who} sees ${reports === null ? "" : `${reports} or more `}${signal || "something"}`;
}
