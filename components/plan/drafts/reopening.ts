import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import { losesReadiness, type Reopening, whatReopens, whatStandsOn } from "@/lib/domain/readiness/what-reopens";
import type { Asks, States } from "./section-state";

/** What the page knows of the release's evidence, on digests of its own; see `rebase`. */
export type Known = { input: ReadinessInput; isReady: boolean };

export const asksNothing: Asks = { reopens: [], fallsBack: false, waits: false };
const fallingBack = "fallsBack";

/** What saving one section would re-open, and whether that was not said yes to before in this sitting. */
export function asksBefore(known: Known | null, states: States, section: Section, accepted: ReadonlySet<string>): Asks {
  const { draft } = states[section];
  if (!known || !draft.dirty) return asksNothing;
  const saved = savedPlan(states);
  const edited = { ...saved, [section]: draft.mine };
  const reopens = whatReopens(known.input, saved, edited);
  const fallsBack = known.isReady && losesReadiness(known.input, saved, edited);
  // What the plan itself proves comes back with the missing word, and nobody has to do it again.
  if (!fallsBack && reopens.every(({ what }) => what === "verified")) return asksNothing;
  const asks = { reopens, fallsBack };
  return { ...asks, waits: keysOf(asks).some((key) => !accepted.has(key)) };
}

/** By what a yes is remembered. */
export function keysOf({ reopens, fallsBack }: Pick<Asks, "reopens" | "fallsBack">): string[] {
  return [...reopens.filter(({ what }) => what !== "verified").map(({ what, id }) => `${what}/${id}`), ...(fallsBack ? [fallingBack] : [])];
}

/** What a change in a section asks for again, before anything is changed. */
export function standsOn(known: Known | null, states: States, section: Section): Reopening[] {
  return known ? whatStandsOn(known.input, savedPlan(states), section) : [];
}

function savedPlan(states: States): PlanDocument {
  return Object.fromEntries(sections.map((section) => [section, states[section].draft.base])) as PlanDocument;
}
