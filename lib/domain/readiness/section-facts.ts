import { count, sayMinutes } from "../duration/duration";
import type { PlanDocument } from "../plan/document";
import { sectionNames } from "../plan/sections";
import { capital } from "../text/say-number";
import type { Place } from "./blocker";
import { isComplete } from "./trigger-rules";

const seven = ["triggers", "steps", "data", "roles", "times", "messages", "review"] as const satisfies Place[];

export type SectionFact = { section: Place; name: string; blockers: number; fact: string };
type Known = { blockers: readonly { section: Place }[]; itemsDone: number; itemsRequired: number; nameOf: (id: string) => string };

/** One line for each of the seven sections and the checklist: how many blockers, and what is there. */
export function sectionFacts(plan: PlanDocument, { blockers, itemsDone, itemsRequired, nameOf }: Known): SectionFact[] {
  const open = (section: Place) => blockers.filter((blocker) => blocker.section === section).length;
  const facts = factsOf(plan, nameOf);
  return [
    ...seven.map((section) => ({ section, name: sectionNames[section], blockers: open(section), fact: facts[section] })),
    { section: "checklist", name: "Pre-deployment checklist", blockers: open("checklist"), fact: `${itemsDone} of ${itemsRequired} done` },
  ];
}

function factsOf(plan: PlanDocument, nameOf: (id: string) => string): Record<(typeof seven)[number], string> {
  const { triggers, steps, roles, times, messages, review } = plan;
  const complete = triggers.items.filter(isComplete).length;
  const outside = messages.items.filter((message) => message.audience === "external").length;
  const covered = roles.items.filter((role) => role.deputyId !== null).length;
  const named = roles.items.filter((role) => role.personId !== null).length;
  return {
    triggers: triggers.items.length === 0 ? "Nothing written yet" : `${count(triggers.items.length, "trigger")}, ${complete} with all numbers`,
    steps: steps.items.length === 0 ? "Nothing written yet" : capital(count(steps.items.length, "step")),
    data: sayData(plan),
    roles: named < roles.items.length ? `${named} of ${roles.items.length} roles have a person` : `${covered} of ${roles.items.length} roles have a deputy`,
    times: times.sustainedMinutes === null || times.budgetMinutes === null ? "Not set yet" : `${sayMinutes(times.sustainedMinutes)} to decide, ${sayMinutes(times.budgetMinutes)} to be back`,
    messages: messages.items.length === 0 ? "Nothing written yet" : `${count(messages.items.length, "message")}${outside > 0 ? `, ${outside} to customers` : ""}`,
    review: review.leadId === null ? "Nobody leads it yet" : `${nameOf(review.leadId)}${review.dueDays === null ? "" : `, within ${count(review.dueDays, "day")}`}`,
  };
}

function sayData({ data }: PlanDocument): string {
  if (data.touchesData === null) return "Not answered yet";
  if (!data.touchesData) return "Touches no data";
  if (data.lossClass === null) return "Touches data";
  const loss = { none: "No data loss", recoverable: "Recoverable", permanent: "Lost for good" }[data.lossClass];
  return data.backup === "taken" ? `${loss}, a backup is taken` : loss;
}
