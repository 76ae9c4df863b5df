import { drillKindNames } from "../drill/kinds";
import { sayMinutes } from "../duration/duration";
import { criticalPathMinutes } from "../plan/critical-path";
import { wayStanding } from "../readiness/evidence-rules";
import type { Finding, ReadinessInput } from "../readiness/input";

/** Parallel steps count once on paper; with one pair of hands too few they come one after the other. */
export function findPlainSum({ plan }: ReadinessInput): Finding[] {
  const needed = criticalPathMinutes(plan.steps.items);
  const { budgetMinutes } = plan.times;
  const sum = plan.steps.items.reduce((total, { timeBoxMinutes }) => total + (timeBoxMinutes ?? 0), 0);
  if (needed === null || budgetMinutes === null || needed > budgetMinutes || sum <= budgetMinutes) return [];
  return [{ say: `One after the other the steps need ${sayMinutes(sum)}; they fit into ${sayMinutes(budgetMinutes)} only side by side.`, field: "times/budgetMinutes" }];
}

export function findMeasuredOverBudget(input: ReadinessInput): Finding[] {
  const standing = wayStanding(input);
  const { budgetMinutes } = input.plan.times;
  if (standing.state !== "holds" || standing.drill.measuredMs === null || budgetMinutes === null) return [];
  const took = Math.ceil(standing.drill.measuredMs / 60_000);
  if (took <= budgetMinutes) return [];
  return [{ say: `The last ${drillKindNames[standing.drill.kind].toLowerCase()} took ${sayMinutes(took)}, but the way back may take only ${sayMinutes(budgetMinutes)}.`, field: "times/budgetMinutes" }];
}
