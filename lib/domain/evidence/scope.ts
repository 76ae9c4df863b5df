import type { PlanDocument, Section } from "../plan/document";
import { sections } from "../plan/sections";

/**
 * What of a plan a piece of evidence speaks of. While that part says the same, what was proven stays proven;
 * when it changes, exactly the evidence that covers it is stale. A section stands for itself; beside them:
 * "way" is what a drill carries out, "restore" what a restore test restores, "talk" what a fire drill talks
 * through, "plan" all of it, as an approval reads it.
 */
export const scopes = [...sections, "way", "restore", "talk", "plan"] as const;
export type Scope = Section | "way" | "restore" | "talk" | "plan";
export type Digests = Readonly<Record<Scope, string>>;

/** The part of a plan that a scope covers. Names of people are not what a drill proves: whoever does a step, the step is the same. */
export function coveredBy(scope: Scope, plan: PlanDocument): unknown {
  switch (scope) {
    case "way":
      return plan.steps.items.map(({ id, position, kind, instruction, automation, timeBoxMinutes, verification, undo, wayForward }) => ({
        id, position, kind, instruction, automation, timeBoxMinutes, verification, undo, wayForward,
      }));
    case "restore":
      return { backup: plan.data.backup, backupNote: plan.data.backupNote, migrations: plan.data.migrations };
    case "talk":
      return { failures: plan.failures, waysBack: plan.steps.waysBack, roles: plan.roles };
    case "plan":
      return plan;
    default:
      return plan[scope];
  }
}

/** The same text for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** The covered texts themselves as digests: where nothing keeps them, as in a browser or a test. */
export function plainDigests(plan: PlanDocument): Digests {
  return Object.fromEntries(scopes.map((scope) => [scope, canonical(coveredBy(scope, plan))])) as Record<Scope, string>;
}

/** Two plans say the same as far as a scope goes. */
export function isSameFor(scope: Scope, before: PlanDocument, after: PlanDocument): boolean {
  return canonical(coveredBy(scope, before)) === canonical(coveredBy(scope, after));
}
