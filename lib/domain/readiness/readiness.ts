import { z } from "zod";
import { verifyItem } from "../checklist/verify-item";
import { drillKinds } from "../drill/kinds";
import { criticalPathMinutes } from "../plan/critical-path";
import { coreSections } from "../plan/sections";
import { applyWaivers } from "../waiver/waiver";
import { approvalSteps } from "./approval-rules";
import { blockerShape } from "./blocker";
import { isDone } from "./checklist-rules";
import { restoreStanding, wayStanding } from "./evidence-rules";
import { type ReadinessInput, whoHas } from "./input";
import { whyNotReady } from "./why-not-ready";
import { whyNotUndone } from "./why-not-undone";

/** What is known of whether the way back works. Instants are ISO 8601. */
export const proofShape = z.object({
  state: z.enum(["holds", "stale", "failed", "missing"]),
  /** Of the drill that it stands on; null while there is none. */
  kind: z.enum(drillKinds).nullable(),
  version: z.number().nullable(),
  at: z.string().nullable(),
  /** Until when it holds, or held by its age. */
  until: z.string().nullable(),
  why: z.enum(["changed", "aged"]).nullable(),
  /** Who can renew it, and about how long that takes. */
  whoId: z.string(),
  minutes: z.number().nullable(),
});
export type Proof = z.output<typeof proofShape>;

export const waivedShape = blockerShape.extend({ waiverId: z.string(), until: z.string() });

/** What is stored on the release, in the transaction of every change. */
export const readinessShape = z.object({
  blockers: z.array(blockerShape),
  /** What would stand in the way, and does not because of a waiver. */
  waived: z.array(waivedShape),
  cannotUndo: z.array(z.object({ say: z.string(), whoId: z.string() })),
  proof: proofShape,
  /** How many of the seven sections have no blocker. */
  sectionsDone: z.number(),
  /** Required pre-deployment items. */
  itemsDone: z.number(),
  itemsRequired: z.number(),
  /** Agreements that the policies ask for, and those that count. */
  approvalsGiven: z.number(),
  approvalsNeeded: z.number(),
  triggers: z.number(),
  /** As measured while a drill holds that measured it, else the critical path of the time boxes; null while unknown. */
  wayBackMinutes: z.number().nullable(),
  wayBackMeasured: z.boolean(),
  decisionMakerId: z.string().nullable(),
  /** When time alone changes any of this; null when it never does. */
  changesAt: z.string().nullable(),
});
export type Readiness = z.output<typeof readinessShape>;

export function evaluate(input: ReadinessInput): Readiness {
  const { plan, evidence, now } = input;
  const { open: blockers, waived } = applyWaivers(whyNotReady(input), evidence.waivers, now);
  const required = input.items.filter((item) => item.phase === "preDeployment" && item.required);
  const isIn = (field: string) => blockers.some((blocker) => blocker.field === field);
  const steps = approvalSteps(input);
  const [way, restore] = [wayStanding(input), restoreStanding(input)];
  const measuredMs = way.state === "holds" ? way.drill.measuredMs : null;
  const ends = [way, restore].flatMap((standing) => (standing.state === "holds" ? standing.until : [])).concat(waived.map(({ until }) => Date.parse(until)));
  return {
    blockers,
    waived,
    cannotUndo: whyNotUndone(input),
    proof: proofOf(input),
    sectionsDone: coreSections.filter((section) => !blockers.some((blocker) => blocker.section === section)).length,
    itemsDone: required.filter((item) => (item.verifies === null ? (isDone(item) || waived.some(({ field }) => field === `checklist/${item.id}`)) && !isIn(`checklist/${item.id}`) : verifyItem(item.verifies, plan, blockers).holds)).length,
    itemsRequired: required.length,
    approvalsGiven: steps.reduce((sum, { given }) => sum + given.length, 0),
    approvalsNeeded: steps.reduce((sum, { count }) => sum + count, 0),
    triggers: plan.triggers.items.length,
    wayBackMinutes: measuredMs === null ? criticalPathMinutes(plan.steps.items) : Math.max(1, Math.ceil(measuredMs / 60_000)),
    wayBackMeasured: measuredMs !== null,
    decisionMakerId: plan.roles.items.find((role) => role.duty === "decisionMaker")?.personId ?? null,
    changesAt: ends.length === 0 ? null : iso(Math.min(...ends)),
  };
}

function proofOf(input: ReadinessInput): Proof {
  const standing = wayStanding(input);
  const { drill } = standing;
  const until = standing.state === "holds" ? standing.until : standing.state === "stale" ? standing.until : null;
  return {
    state: standing.state,
    kind: drill?.kind ?? null,
    version: drill?.version ?? null,
    at: drill ? iso(drill.at) : null,
    until: until === null ? null : iso(until),
    why: standing.state === "stale" ? standing.why : null,
    whoId: whoHas(input, "verifier") ?? input.release.ownerId,
    minutes: drill?.measuredMs ? Math.ceil(drill.measuredMs / 60_000) : criticalPathMinutes(input.plan.steps.items),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
