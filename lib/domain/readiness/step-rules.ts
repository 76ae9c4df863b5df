import { pointOfNoReturn } from "../plan/critical-path";
import type { Step } from "../plan/document";
import { type Finding, isActive, listWords, nameOf, type ReadinessInput } from "./input";

export function findNoStep({ plan }: ReadinessInput): Finding[] {
  return plan.steps.items.length > 0 ? [] : [{ say: "No rollback step is written.", field: "steps" }];
}

export function findNoInstruction(input: ReadinessInput): Finding[] {
  return lacking(input, "instruction", "no instruction", (step) => step.instruction.trim() === "");
}

export function findNoOwner(input: ReadinessInput): Finding[] {
  return lacking(input, "ownerId", "no owner", (step) => step.ownerId === null);
}

export function findNoTimeBox(input: ReadinessInput): Finding[] {
  return lacking(input, "timeBoxMinutes", "no time box", (step) => step.timeBoxMinutes === null);
}

export function findNoVerification(input: ReadinessInput): Finding[] {
  return lacking(input, "verification", "no way to check it", (step) => step.verification.trim() === "");
}

export function findInactiveStepPerson(input: ReadinessInput): Finding[] {
  return input.plan.steps.items.flatMap((step, at) => {
    const gone = (id: string | null): id is string => id !== null && !isActive(input, id);
    return [
      ...(gone(step.ownerId) ? [{ say: `${nameOf(input, step.ownerId)}, who owns step ${at + 1}, is deactivated.`, field: `steps/${step.id}/ownerId` }] : []),
      ...(gone(step.deputyId) ? [{ say: `${nameOf(input, step.deputyId)}, the deputy of step ${at + 1}, is deactivated.`, field: `steps/${step.id}/deputyId` }] : []),
    ];
  });
}

export function findNoWayForward({ plan }: ReadinessInput): Finding[] {
  const step = pointOfNoReturn(plan.steps.items);
  if (!step || step.wayForward.trim() !== "") return [];
  const number = plan.steps.items.indexOf(step) + 1;
  return [{ say: `Step ${number} is a point of no return, and the way forward from there is not written.`, field: `steps/${step.id}/wayForward`, whoId: step.ownerId }];
}

/** One sentence for all steps that lack the same thing; it leads to the first of them. */
export function lacking(input: ReadinessInput, field: keyof Step, what: string, lacks: (step: Step) => boolean): Finding[] {
  const steps = input.plan.steps.items;
  const first = steps.find(lacks);
  if (!first) return [];
  const numbers = steps.flatMap((step, at) => (lacks(step) ? [at + 1] : []));
  const say = numbers.length === 1 ? `Step ${numbers[0]} has ${what}.` : `Steps ${listWords(numbers)} have ${what}.`;
  return [{ say, field: `steps/${first.id}/${field}`, whoId: isActive(input, first.ownerId) ? first.ownerId : null }];
}
