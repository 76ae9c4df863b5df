import type { Place } from "../readiness/blocker";
import type { Finding, ReadinessInput } from "../readiness/input";
import type { Level } from "./level";

/** A rule that reads a plan critically. Its code is its name for good: policies and waivers speak of it. */
export type LintRule = {
  code: string;
  section: Place;
  /** As a heading: "Backup never restored". */
  name: string;
  /** Why it matters, in a sentence. */
  why: string;
  /** What mends it, in a sentence that begins with a verb. */
  fix: string;
  /** What it does unless the policy says otherwise. */
  usual: Level;
  find: (input: ReadinessInput) => Finding[];
};
