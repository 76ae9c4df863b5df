import { type Blocker, placeOf } from "./blocker";
import type { ReadinessInput } from "./input";
import { lintRules } from "../lint/rules";
import { definitionOfDone } from "./policy";

/** Everything that stands between a release and its launch, before waivers; ready means that nothing is left of it. */
export function whyNotReady(input: ReadinessInput): Blocker[] {
  const level = ({ code, usual }: (typeof lintRules)[number]) => input.policy.ruleLevels[code] ?? usual;
  // Rules of the Definition of Done that the linter explains can be turned down there; all others always hold.
  const demanded = definitionOfDone.filter(({ code }) => (input.policy.ruleLevels[code] ?? "blocking") === "blocking" || !lintRules.some((rule) => rule.code === code));
  const linted = lintRules.filter((rule) => level(rule) === "blocking" && !definitionOfDone.some(({ code }) => code === rule.code));
  return [...demanded, ...linted].flatMap((rule) =>
    rule.find(input).map((finding) => ({
      code: rule.code,
      say: finding.say,
      // A rule of the linter may read the whole plan.
      section: placeOf(finding.field) ?? rule.section,
      field: finding.field,
      whoId: finding.whoId ?? input.release.ownerId,
    })),
  );
}
