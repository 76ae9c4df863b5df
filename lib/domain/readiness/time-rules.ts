import { sayMinutes } from "../duration/duration";
import { criticalPathMinutes } from "../plan/critical-path";
import type { Finding, ReadinessInput } from "./input";

export function findNoSustained({ plan }: ReadinessInput): Finding[] {
  return plan.times.sustainedMinutes !== null ? [] : [{ say: "How long a trigger must hold before going back is not set.", field: "times/sustainedMinutes" }];
}

export function findNoBudget({ plan }: ReadinessInput): Finding[] {
  return plan.times.budgetMinutes !== null ? [] : [{ say: "How long the way back may take is not set.", field: "times/budgetMinutes" }];
}

export function findOverBudget({ plan }: ReadinessInput): Finding[] {
  const needed = criticalPathMinutes(plan.steps.items);
  const budget = plan.times.budgetMinutes;
  if (needed === null || budget === null || needed <= budget) return [];
  return [{ say: `The steps need ${sayMinutes(needed)}, but the way back may take only ${sayMinutes(budget)}.`, field: "times/budgetMinutes" }];
}
