import { count } from "../duration/duration";
import type { PlanDocument } from "../plan/document";
import type { Blocker } from "../readiness/blocker";
import { isComplete } from "../readiness/trigger-rules";
import type { Proof } from "./item";

/** Whether the plan proves an item, and how; `field` leads to what is missing. */
export function verifyItem(proof: Proof, plan: PlanDocument, blockers: readonly Blocker[]): { holds: boolean; say: string; field: string | null } {
  const section = { rolesAssigned: "roles", messagesReady: "messages", thresholdsDefined: "triggers", stepsTested: "drills" }[proof];
  const missing = blockers.find((blocker) => blocker.section === section);
  if (missing) return { holds: false, say: missing.say, field: missing.field };
  const complete = plan.triggers.items.filter(isComplete).length;
  const proven: Record<Proof, string> = {
    rolesAssigned: "Seven roles, each with an active person and a deputy.",
    messagesReady: `${capital(count(plan.messages.items.length, "message"))}, each with text, owner and moment.`,
    thresholdsDefined: `${capital(count(complete, "trigger"))} with signal, threshold and minutes.`,
    stepsTested: "A test of the steps as they are has passed.",
  };
  return { holds: true, say: proven[proof], field: null };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
