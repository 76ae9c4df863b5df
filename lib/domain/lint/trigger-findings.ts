import type { Trigger } from "../plan/document";
import type { Finding, ReadinessInput } from "../readiness/input";
import { findNoNumbers, isComplete, missingNumber } from "../readiness/trigger-rules";

const words = { signal: "signal", threshold: "threshold", sustainedMinutes: "number of minutes that it must last" };

/** Each number that is missing, but for the one that the Definition of Done speaks of already. */
export function findMissingNumbers(input: ReadinessInput): Finding[] {
  const said = findNoNumbers(input).map(({ field }) => field);
  return input.plan.triggers.items
    .flatMap((trigger, at): Finding[] => {
      const missing = trigger.kind === "quantitative" && !isComplete(trigger) ? missingNumber(trigger) : null;
      return missing ? [{ say: `Trigger ${at + 1} has no ${words[missing]}.`, field: `triggers/${trigger.id}/${missing}` }] : [];
    })
    .filter(({ field }) => !said.includes(field));
}

/** A person watches what people see; a query or an alert watches the rest. */
export function findUnwatched({ plan }: ReadinessInput): Finding[] {
  return plan.triggers.items.flatMap((trigger, at): Finding[] => {
    if (trigger.signal === "") return [];
    const byPerson = isSeenByPerson(trigger);
    if (byPerson && trigger.observedById === null) return [{ say: `Nobody is named to watch trigger ${at + 1}, “${trigger.signal}”.`, field: `triggers/${trigger.id}/observedById` }];
    if (!byPerson && trigger.sourceReference === "") return [{ say: `No query or alert is named that watches trigger ${at + 1}, “${trigger.signal}”.`, field: `triggers/${trigger.id}/sourceReference` }];
    return [];
  });
}

/** Whether it takes a person to see it, instead of a query. */
export function isSeenByPerson({ kind, source }: Pick<Trigger, "kind" | "source">): boolean {
  return kind === "qualitative" || source === "manual" || source === "feedback";
}
