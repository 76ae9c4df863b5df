import { roleNames } from "../access/roles";
import { listWords } from "../readiness/input";
import { dutyNames } from "../plan/words";
import type { ApprovalStep } from "./approval";

/** The steps of a policy in their order: "The decision maker, then 2 leaders, then Rafael Souza." */
export function sayPolicySteps(steps: readonly ApprovalStep[], nameOf: (id: string) => string): string {
  const words = steps.map((step) => sayStep(step, nameOf)).join(", then ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function sayStep({ who, count }: ApprovalStep, nameOf: (id: string) => string): string {
  if (who.kind === "duty") return `the ${dutyNames[who.duty].toLowerCase()}`;
  if (who.kind === "role") return count === 1 ? `one ${roleNames[who.role].toLowerCase()}` : `${count} ${roleNames[who.role].toLowerCase()}s`;
  const names = listWords(who.personIds.map(nameOf));
  return who.personIds.length === count ? names : `${count === 1 ? "one" : count} of ${names}`;
}
