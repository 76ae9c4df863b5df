import { pointOfNoReturn } from "../plan/critical-path";
import type { PlanDocument } from "../plan/document";
import type { RiskClass } from "./approval";

/** How much a launch puts at stake, read from its plan: nobody claims it. */
export function riskClassOf(plan: PlanDocument): RiskClass {
  const { data } = plan;
  const irreversible = data.touchesData === true && data.migrations.some(({ reversible }) => reversible === false);
  if (data.lossClass === "permanent" || irreversible || pointOfNoReturn(plan.steps.items) !== null) return "high";
  return data.touchesData === true || plan.messages.customersNotice === true ? "medium" : "low";
}
