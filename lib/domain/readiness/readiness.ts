import { z } from "zod";
import { verifyItem } from "../checklist/verify-item";
import { criticalPathMinutes } from "../plan/critical-path";
import { coreSections } from "../plan/sections";
import { blockerShape } from "./blocker";
import { isDone } from "./checklist-rules";
import type { ReadinessInput } from "./input";
import { whyNotReady } from "./why-not-ready";
import { whyNotUndone } from "./why-not-undone";

/** What is stored on the release, in the transaction of every change. */
export const readinessShape = z.object({
  blockers: z.array(blockerShape),
  cannotUndo: z.array(z.object({ say: z.string(), whoId: z.string() })),
  /** How many of the seven sections have no blocker. */
  sectionsDone: z.number(),
  /** Required pre-deployment items. */
  itemsDone: z.number(),
  itemsRequired: z.number(),
  triggers: z.number(),
  /** Critical path of the time boxes; null while unknown. */
  wayBackMinutes: z.number().nullable(),
  decisionMakerId: z.string().nullable(),
});
export type Readiness = z.output<typeof readinessShape>;

export function evaluate(input: ReadinessInput): Readiness {
  const blockers = whyNotReady(input);
  const required = input.items.filter((item) => item.phase === "preDeployment" && item.required);
  return {
    blockers,
    cannotUndo: whyNotUndone(input),
    sectionsDone: coreSections.filter((section) => !blockers.some((blocker) => blocker.section === section)).length,
    itemsDone: required.filter((item) => (item.verifies === null ? isDone(item) : verifyItem(item.verifies, input.plan, blockers).holds)).length,
    itemsRequired: required.length,
    triggers: input.plan.triggers.items.length,
    wayBackMinutes: criticalPathMinutes(input.plan.steps.items),
    decisionMakerId: input.plan.roles.items.find((role) => role.duty === "decisionMaker")?.personId ?? null,
  };
}
