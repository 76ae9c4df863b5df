import { type Blocker, placeOf } from "../readiness/blocker";
import type { ReadinessInput } from "../readiness/input";
import type { Level, RuleLevels } from "./level";
import { type LintRule, levelOf, type RuleText } from "./rule";
import { lintRules } from "./rules";

/** What a rule found, with everything that a person needs to understand and mend it. */
export type LintFinding = Blocker & Omit<RuleText, "section" | "usual"> & { level: Exclude<Level, "off"> };

/** All that the linter finds in a plan under the policy, what blocks first. */
export function lintPlan(input: ReadinessInput): LintFinding[] {
  return blockingFirst(lintRules.flatMap((rule) => tell(rule, rule.find(input), input.policy.ruleLevels, input.release.ownerId)));
}

export function tell(rule: Omit<LintRule, "find">, found: ReturnType<LintRule["find"]>, ruleLevels: RuleLevels, ownerId: string): LintFinding[] {
  const level = levelOf(rule, ruleLevels);
  if (level === "off") return [];
  const { code, name, why, fix } = rule;
  return found.map(({ say, field, whoId }) => ({ code, name, why, fix, level, say, field, section: placeOf(field) ?? rule.section, whoId: whoId ?? ownerId }));
}

export function blockingFirst(findings: readonly LintFinding[]): LintFinding[] {
  return [...findings.filter(({ level }) => level === "blocking"), ...findings.filter(({ level }) => level === "advice")];
}
