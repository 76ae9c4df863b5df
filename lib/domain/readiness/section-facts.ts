import { count, sayMinutes } from "../duration/duration";
import type { PlanDocument } from "../plan/document";
import { sectionNames } from "../plan/sections";
import { capital } from "../text/say-number";
import type { Place } from "./blocker";
import type { Readiness } from "./readiness";
import { isComplete } from "./trigger-rules";

const seven = ["triggers", "steps", "data", "roles", "times", "messages", "review"] as const satisfies Place[];

/** `left`: what is not done although nothing of it blocks here, because the blocker is named elsewhere. */
export type SectionFact = { section: Place; name: string; blockers: number; left: number; fact: string };
type Known = Pick<Readiness, "proof" | "itemsDone" | "itemsRequired" | "approvalsGiven" | "approvalsNeeded"> & { blockers: readonly { section: Place }[]; nameOf: (id: string) => string };

/** One line for each of the seven sections, the checklist, the drills and the approvals: how many blockers, and what is there. */
export function sectionFacts(plan: PlanDocument, { blockers, proof, itemsDone, itemsRequired, approvalsGiven, approvalsNeeded, nameOf }: Known): SectionFact[] {
  const facts = factsOf(plan, nameOf);
  const line = (section: Place, name: string, fact: string, left = 0) => ({ section, name, fact, left, blockers: blockers.filter((blocker) => blocker.section === section).length });
  return [
    ...seven.map((section) => line(section, sectionNames[section], facts[section])),
    line("checklist", "Pre-deployment checklist", `${itemsDone} of ${itemsRequired} done`, itemsRequired - itemsDone),
    line("drills", "Drills", proven[proof.state], proof.state === "holds" ? 0 : 1),
    ...(approvalsNeeded > 0 ? [line("approvals", "Approvals", `${approvalsGiven} of ${approvalsNeeded} given`, approvalsNeeded - approvalsGiven)] : []),
  ];
}

const proven: Record<Readiness["proof"]["state"], string> = {
  holds: "The way back is proven",
  stale: "Proven once, not for the plan as it is",
  failed: "The last test failed",
  missing: "Never tested",
};

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
