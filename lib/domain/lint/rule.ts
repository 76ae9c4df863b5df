import type { Finding, ReadinessInput } from "../readiness/input";
import type { Place } from "../readiness/blocker";
import type { Level, RuleLevels } from "./level";

/** How a rule is told, wherever it looks. Its code is its name for good: policies and waivers speak of it. */
export type RuleText = {
  code: string;
  /** Under which heading the rule stands; a finding stands where its field is. */
  section: Place;
  /** As a heading: "Backup never restored". */
  name: string;
  /** Why it matters, in a sentence. */
  why: string;
  /** What mends it, in a sentence that begins with a verb. */
  fix: string;
  /** What it does unless the policy says otherwise. */
  usual: Level;
};

/** A rule that reads a plan critically. */
export type LintRule = RuleText & { find: (input: ReadinessInput) => Finding[] };

export function levelOf({ code, usual }: Pick<RuleText, "code" | "usual">, ruleLevels: RuleLevels): Level {
  return ruleLevels[code] ?? usual;
}
