import type { Blocker } from "./blocker";
import type { ReadinessInput } from "./input";
import { definitionOfDone } from "./policy";

/** Everything that stands between a release and its launch; ready means that the list is empty. */
export function whyNotReady(input: ReadinessInput): Blocker[] {
  return definitionOfDone.flatMap((rule) =>
    rule.find(input).map((finding) => ({
      code: rule.code,
      say: finding.say,
      section: rule.section,
      field: finding.field,
      whoId: finding.whoId ?? input.release.ownerId,
    })),
  );
}
