import { type Role, roleNames } from "../access/roles";
import type { ApprovalStep } from "./approval";
import { fillSlots } from "./fill-slots";

type People = readonly { id: string; active: boolean; role: Role }[];

/**
 * Why a policy could never be agreed to, as a sentence; null when it could. Each person signs once in a policy,
 * and a duty is held by one person, whoever that will be.
 */
export function whyNotPossible(steps: readonly ApprovalStep[], people: People): { at: number; say: string } | null {
  const slots = steps.flatMap((step, at) => Array.from({ length: step.count }, () => ({ at, able: ableOf(step, people) })));
  const short = fillSlots(slots.map(({ able }) => able)).findIndex((id) => id === null);
  const at = slots[short]?.at;
  const step = at === undefined ? undefined : steps[at];
  if (at === undefined || step === undefined) return null;
  return { at, say: `Step ${at + 1} asks for ${step.count === 1 ? "one agreement" : `${step.count} agreements`}${sayOf(step)}, and ${sayLeft(slots, short)} could give ${step.count === 1 ? "it" : "them"}: whoever agrees counts once in a policy. ${sayHow(step)}` };
}

function ableOf({ who }: ApprovalStep, people: People): string[] {
  if (who.kind === "duty") return [`duty ${who.duty}`];
  return people.filter(({ id, active, role }) => active && (who.kind === "role" ? role === who.role : who.personIds.includes(id))).map(({ id }) => id);
}

function sayOf({ who }: ApprovalStep): string {
  if (who.kind === "role") return ` of the role ${roleNames[who.role].toLowerCase()}`;
  return who.kind === "duty" ? " of one duty" : "";
}

/** How many are left for the step that is short. */
function sayLeft(slots: readonly { at: number }[], short: number): string {
  const first = slots.findIndex(({ at }) => at === slots[short]?.at);
  const left = short - first;
  return left === 0 ? "nobody" : left === 1 ? "only one person" : `only ${left} people`;
}

function sayHow({ who, count }: ApprovalStep): string {
  if (who.kind === "people") return "Name more people who are active.";
  return count > 1 ? "Ask for fewer." : "Ask for somebody else, or take the step away.";
}
