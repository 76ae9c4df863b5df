import type { LintRule } from "./rule";

/** The linter: every rule, in the order in which people read a plan. */
export const lintRules: readonly LintRule[] = [];
