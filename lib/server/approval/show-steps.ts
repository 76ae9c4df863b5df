import "server-only";
import { roleNames } from "@/lib/domain/access/roles";
import type { Approvers } from "@/lib/domain/approval/approval";
import type { StepState } from "@/lib/domain/approval/approval-state";
import { mayApprove } from "@/lib/domain/approval/may-approve";
import type { Approver, ApproverStep } from "@/lib/domain/approval/view";
import { dutyNames } from "@/lib/domain/plan/words";
import type { ApprovalNow } from "./read-approval";

/** Of a role, as many as are read at a glance. */
const shown = 4;

/** Who agrees in which order, each with what they said, whether it is their turn, and whether they are away. */
export function showSteps({ steps, turns, around, away, nameOf }: ApprovalNow): ApproverStep[] {
  return steps.map((step) => {
    const turn = turns.find((each) => each.step === step);
    const given = step.given.map(({ personId, forId }) => person(forId ?? personId, "agreed", forId === null ? null : nameOf(personId)));
    const against = step.against ? [person(step.against.forId ?? step.against.personId, "against", step.against.forId === null ? null : nameOf(step.against.personId))] : [];
    const known = new Set([...given, ...against].map(({ id }) => id));
    const others = (turn?.personIds ?? [...around.people.keys()].filter((id) => mayApprove(step.who, id, around))).filter((id) => !known.has(id));
    const left = step.isDone ? [] : others.map((id) => person(id, turn ? "now" : step.isOpen ? "may" : "later", null));
    return {
      policy: step.policyName,
      at: step.at,
      of: steps.filter(({ policyId }) => policyId === step.policyId).length,
      say: sayApprovers(step),
      state: step.isDone ? "done" : step.isOpen ? "now" : "later",
      people: [...given, ...against, ...left.slice(0, shown)],
      more: Math.max(0, left.length - shown),
    };
  });

  function person(id: string, state: Approver["state"], inPlaceBy: string | null): Approver {
    const days = away.get(id);
    return { id, name: nameOf(id), state, inPlaceBy, away: days && state !== "agreed" ? { untilOn: days.untilOn, standIn: days.standInId && nameOf(days.standInId) } : null };
  }
}

function sayApprovers({ who, count }: Pick<StepState, "who" | "count">): string {
  if (who.kind === "duty") return dutyNames[who.duty].toLowerCase();
  if (who.kind === "role") return count === 1 ? `one ${sayRole(who)}` : `${count} ${sayRole(who)}s`;
  return who.personIds.length === count ? "by name" : `${count === 1 ? "one" : count} of ${who.personIds.length}`;
}

function sayRole({ role }: Extract<Approvers, { kind: "role" }>): string {
  return roleNames[role].toLowerCase();
}
