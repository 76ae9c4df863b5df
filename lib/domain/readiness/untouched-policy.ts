import type { RuleLevels } from "../lint/level";

/** How long evidence is good, and what rules do, until an administrator says otherwise; the same defaults stand in the database. */
export const untouchedPolicy = { fireDrillDays: 30, stagingTestDays: 30, pipelineTestDays: 7, restoreTestDays: 90, ruleLevels: {} as RuleLevels };
export type StoredPolicy = typeof untouchedPolicy;
