import { nothingProven } from "@/lib/domain/evidence/nothing-proven";
import type { RuleLevels } from "@/lib/domain/lint/level";
import { type LintFinding, lintPlan } from "@/lib/domain/lint/lint-plan";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import { whyNotReady } from "@/lib/domain/readiness/why-not-ready";
import type { PlanPerson } from "./plan-context";
import type { States } from "./section-state";

export type Advice = Pick<LintFinding, "code" | "say" | "why" | "fix">;
/** By the path of a field: the sentence of what blocks the launch, and what the linter advises. */
export type Findings = { blockers: ReadonlyMap<string, string>; advice: ReadonlyMap<string, readonly Advice[]> };

export const nothingFound: Findings = { blockers: new Map(), advice: new Map() };

/**
 * What is found in the plan as it is being written: the same law as the server's, so that a sentence goes away
 * with the word that clears it, also without a connection. What only evidence tells is left to the server.
 */
export function findingsOf(states: States, people: readonly PlanPerson[], ruleLevels: RuleLevels): Findings {
  const plan = Object.fromEntries(sections.map((section) => [section, states[section].draft.mine])) as PlanDocument;
  const known = new Map(people.map(({ id, name, active }) => [id, { name, active, role: "viewer" as const }]));
  const unproven = nothingProven(plan, 0);
  const input: ReadinessInput = { release: { ownerId: "" }, plan, items: [], people: known, ...unproven, policy: { ...unproven.policy, ruleLevels } };
  const isOfPlan = ({ field, code }: { field: string; code: string }) => field !== "release/ownerId" && code !== "data.restore";

  const blockers = new Map<string, string>();
  for (const { field, say } of whyNotReady(input).filter(isOfPlan)) blockers.set(field, blockers.has(field) ? `${blockers.get(field)} ${say}` : say);
  const advice = new Map<string, Advice[]>();
  for (const { field, code, say, why, fix } of lintPlan(input).filter((found) => found.level === "advice" && isOfPlan(found))) advice.set(field, [...(advice.get(field) ?? []), { code, say, why, fix }]);
  return { blockers, advice };
}
