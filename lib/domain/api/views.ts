import { z } from "zod";
import { roles } from "../access/roles";
import { phases } from "../checklist/phases";
import { drillKinds } from "../drill/kinds";
import { rolloutMethods } from "../release/release";
import { statuses } from "../release/status";
import { apiBlocker } from "./problem";

// What the public API answers with. A promise to other programs: fields are added, never renamed or removed.
const nextCursor = z.string().nullable().describe("Send it as cursor for the next page; null on the last one.");
const named = z.object({ id: z.string(), name: z.string() });
const moment = z.string().meta({ format: "date-time" });
const key = z.string().describe("Like REL-42.");

export const personView = z
  .object({ id: z.string(), name: z.string(), email: z.string(), title: z.string(), role: z.enum(roles), timeZone: z.string(), active: z.boolean() })
  .meta({ id: "Person" });
export const peopleView = z.object({ items: z.array(personView), nextCursor });

export const serviceView = z
  .object({ id: z.string(), name: z.string(), about: z.string(), owner: named, dependsOn: z.array(named) })
  .meta({ id: "Service" });
export const servicesView = z.object({ items: z.array(serviceView), nextCursor });

export const releaseView = z
  .object({
    key,
    name: z.string(),
    version: z.string(),
    status: z.enum(statuses),
    owner: named,
    services: z.array(named),
    launchAt: moment.nullable(),
    windowMinutes: z.number().int().describe("Length of the launch window."),
    timeZone: z.string(),
    rolloutMethod: z.enum(rolloutMethods),
    monitoringHours: z.number().int(),
    blockerCount: z.number().int().describe("How much stands between the release and its launch."),
    wayBackMinutes: z.number().int().nullable().describe("Longest chain of the steps' time boxes; null while one is missing."),
    decisionMaker: named.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: "Release" });
export const releasesView = z.object({ items: z.array(releaseView), nextCursor });

export const createdView = z.object({ key, id: z.string() });
export const movedView = z.object({ key, status: z.enum(statuses) });

export const planSavedView = z.object({
  key,
  revision: z.number().int().describe("The number in the new ETag."),
  version: z.number().int().describe("The version that this save is kept in."),
});

export const itemView = z
  .object({
    id: z.string(),
    title: z.string(),
    required: z.boolean(),
    owner: named.nullable(),
    dueMinutes: z.number().int().nullable().describe("Minutes relative to the launch; negative is before it."),
    tick: z
      .object({ by: named, at: moment, note: z.string(), evidenceUrl: z.string().nullable(), planVersion: z.number().int() })
      .nullable(),
    notApplicable: z.object({ by: named, at: moment, reason: z.string() }).nullable(),
    verified: z.object({ holds: z.boolean(), say: z.string() }).nullable().describe("For items that the plan proves; null for those that a person ticks."),
    stale: z.boolean().describe("It was ticked, and the plan has changed since where it speaks of it."),
    waived: z.object({ until: moment, say: z.string() }).nullable().describe("It does not have to hold until then."),
  })
  .meta({ id: "Item" });
export const checklistView = z.object({ phases: z.array(z.object({ phase: z.enum(phases), items: z.array(itemView) })) });
export const tickedView = z.object({ itemId: z.string(), ticked: z.literal(true) });

const waived = z
  .array(z.object({ code: z.string(), say: z.string(), until: moment }))
  .describe("What would stand in the way, and does not until then because of a waiver.");
export const proofView = z
  .object({
    state: z.enum(["holds", "stale", "failed", "missing"]),
    kind: z.enum(drillKinds).nullable(),
    version: z.number().int().nullable().describe("Of the plan, when it was tested."),
    at: moment.nullable(),
    until: moment.nullable().describe("Until when it is good, or was."),
  })
  .meta({ id: "Proof" });

export const readinessView = z.object({
  ready: z.boolean().describe("Whether nothing stands between the release and its launch."),
  status: z.enum(statuses),
  blockers: z.array(apiBlocker),
  waived,
  proof: proofView.describe("Whether the way back is proven to work as it is written now."),
});

export const gateView = z.object({
  pass: z.literal(true),
  key,
  name: z.string(),
  version: z.string(),
  status: z.enum(statuses),
  say: z.string(),
  blockers: z.array(apiBlocker).max(0),
  waived,
});

export type PersonView = z.output<typeof personView>;
export type ServiceView = z.output<typeof serviceView>;
export type ReleaseView = z.output<typeof releaseView>;
export type ChecklistView = z.output<typeof checklistView>;
export type ReadinessView = z.output<typeof readinessView>;
export type GateView = z.output<typeof gateView>;
