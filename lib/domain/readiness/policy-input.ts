import { z } from "zod";
import { contextRules } from "../lint/context-rules";
import { levels, type RuleLevels } from "../lint/level";
import type { RuleText } from "../lint/rule";
import { lintRules } from "../lint/rules";
import type { StoredPolicy } from "./untouched-policy";

/** Every rule whose level a policy may set, in the order in which people read them. */
export const ruleTexts: readonly RuleText[] = [...lintRules, ...contextRules];
const usualOf = new Map(ruleTexts.map(({ code, usual }) => [code, usual]));

const days = z.number({ error: "Write a number of days." }).int("Write whole days.").min(1, "Use at least one day.").max(730, "Use at most 730 days (two years).");

/** How long evidence is good, and what each rule does; rules that are not named, or named as usual, are as they come. */
export const policyInput = z.strictObject({
  fireDrillDays: days,
  stagingTestDays: days,
  pipelineTestDays: days,
  restoreTestDays: days,
  ruleLevels: z
    .record(z.string(), z.enum(levels, "Choose off, advice or blocking."))
    .refine((named) => Object.keys(named).every((code) => usualOf.has(code)), "One of these rules is not known here. Load the page again.")
    .transform((named): RuleLevels => Object.fromEntries(Object.entries(named).filter(([code, level]) => usualOf.get(code) !== level).sort(([a], [b]) => (a < b ? -1 : 1)))),
});
export type PolicyInput = z.input<typeof policyInput>;

/** The four ages, in the order in which people do the drills. */
export const evidenceAges = [
  { field: "fireDrillDays", label: "Fire drill", hint: "Talked through, step by step." },
  { field: "stagingTestDays", label: "Staging test", hint: "Carried out in staging. A real run counts for as long." },
  { field: "pipelineTestDays", label: "Pipeline test", hint: "Reported by a pipeline." },
  { field: "restoreTestDays", label: "Restore test", hint: "A backup that was restored on a copy." },
] as const satisfies { field: keyof StoredPolicy; label: string; hint: string }[];
