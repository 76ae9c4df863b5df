import { z } from "zod";
import { blockerShape } from "../readiness/blocker";
import { rolloutMethods } from "./release";
import { statuses } from "./status";

export const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.output<typeof named>;

/** A blocker with the name of who can clear it and the link to its field. */
export const blockerView = blockerShape.omit({ field: true, whoId: true }).extend({ field: z.string(), href: z.string(), who: named });
export type BlockerView = z.output<typeof blockerView>;

/** A release as lists show it. Instants are ISO 8601; minutes are null while unknown. */
export const releaseRow = z.object({
  key: z.string(),
  name: z.string(),
  version: z.string(),
  status: z.enum(statuses),
  owner: named,
  services: z.array(named),
  launchAt: z.string().nullable(),
  timeZone: z.string(),
  /** How many blockers stand between the release and its launch. */
  blockers: z.number(),
  /** Required pre-deployment items. */
  itemsDone: z.number(),
  itemsRequired: z.number(),
  wayBackMinutes: z.number().nullable(),
  cannotUndo: z.boolean(),
  decides: named.nullable(),
  /** Nothing of the plan is written yet. */
  planEmpty: z.boolean(),
});
export type ReleaseRow = z.output<typeof releaseRow>;

export const releasePage = z.object({ items: z.array(releaseRow), nextCursor: z.string().nullable(), previousCursor: z.string().nullable() });
export type ReleasePage = z.output<typeof releasePage>;

/** One release with its own fields and its stored readiness. */
export const releaseView = releaseRow.extend({
  windowMinutes: z.number(),
  rolloutMethod: z.enum(rolloutMethods),
  rolloutNote: z.string(),
  monitoringHours: z.number(),
  monitoringStartedAt: z.string().nullable(),
  /** Of the seven sections of the plan. */
  sectionsDone: z.number(),
  planVersion: z.number(),
  /** What stands between the release and its launch, in the order people read it. */
  reasons: z.array(blockerView),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ReleaseView = z.output<typeof releaseView>;

/** The answer to "can we launch now?", as a pipeline or a page asks it. */
export const readinessView = z.object({ ready: z.boolean(), status: z.enum(statuses), blockers: z.array(blockerView) });
export type ReadinessView = z.output<typeof readinessView>;
