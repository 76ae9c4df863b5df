import { type ContextInput, contextRules, findAround } from "./context-rules";
import type { RuleLevels } from "./level";
import { type LintFinding, tell } from "./lint-plan";

/** What the rules find that look around the plan. */
export function lintAround(input: ContextInput, ruleLevels: RuleLevels): LintFinding[] {
  return contextRules.flatMap((rule) => tell(rule, findAround(rule, input), ruleLevels, input.release.ownerId));
}
