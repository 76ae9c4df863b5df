import type { Trigger } from "../plan/document";
import type { Finding, ReadinessInput } from "../readiness/input";

type Limit = { at: number; trigger: Trigger; threshold: number; isUp: boolean; isStrict: boolean };

/** Of two triggers on one signal, the one that the other always comes before. Telling first and starting later is no contradiction. */
export function findNeverFirst({ plan }: ReadinessInput): Finding[] {
  const limits = limitsOf(plan.triggers.items);
  return limits.flatMap((late) => {
    const early = limits.find((other) => other !== late && isSameSignal(other, late) && comesFirst(other, late) && (other.at < late.at || !comesFirst(late, other)));
    return early ? [{ say: `Trigger ${late.at + 1} can never fire first: whenever it holds, trigger ${early.at + 1} holds already.`, field: `triggers/${late.trigger.id}/threshold` }] : [];
  });
}

/** Two triggers on one signal that leave no value at which neither holds. */
export function findAlwaysFire({ plan }: ReadinessInput): Finding[] {
  const limits = limitsOf(plan.triggers.items);
  return limits.flatMap((second) => {
    const first = limits.find((other) => other.at < second.at && isSameSignal(other, second) && coverAll(other, second));
    return first ? [{ say: `Triggers ${first.at + 1} and ${second.at + 1} together always fire: whatever “${second.trigger.signal}” is, one of them holds.`, field: `triggers/${second.trigger.id}/threshold` }] : [];
  });
}

function limitsOf(triggers: readonly Trigger[]): Limit[] {
  return triggers.flatMap((trigger, at) => {
    const { kind, signal, threshold, comparison } = trigger;
    if (kind !== "quantitative" || signal === "" || threshold === null) return [];
    return [{ at, trigger, threshold, isUp: comparison === "above" || comparison === "atLeast", isStrict: comparison === "above" || comparison === "below" }];
  });
}

function isSameSignal({ trigger: a }: Limit, { trigger: b }: Limit): boolean {
  return a.phase === b.phase && plain(a.signal) === plain(b.signal) && plain(a.unit) === plain(b.unit);
}

function comesFirst(early: Limit, late: Limit): boolean {
  const [sooner, later] = [early.trigger.sustainedMinutes, late.trigger.sustainedMinutes];
  if (early.isUp !== late.isUp || sooner === null || later === null || sooner > later) return false;
  if (early.trigger.effect === "tell" && late.trigger.effect === "start") return false;
  if (early.threshold === late.threshold) return !early.isStrict || late.isStrict;
  return early.isUp ? early.threshold < late.threshold : early.threshold > late.threshold;
}

function coverAll(one: Limit, other: Limit): boolean {
  if (one.isUp === other.isUp) return false;
  const [up, down] = one.isUp ? [one, other] : [other, one];
  // "Other than exactly six" is a limit that people mean: above 6 or below 6.
  return up.threshold < down.threshold || (up.threshold === down.threshold && !(up.isStrict && down.isStrict));
}

function plain(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, " ");
}
