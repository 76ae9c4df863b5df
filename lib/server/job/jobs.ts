import { z } from "zod";
import { text } from "@/lib/domain/text/text";

/**
 * Every job: what it is given, and how many of its kind one server does at once. Each name has a queue in the
 * database, which a migration makes. A job that was begun and not finished for `expireSeconds` is done again,
 * by whichever server is there; so doing one twice has to leave one effect.
 */
export const jobs = {
  /** Sends what waits in one lane of deliveries. */
  deliver: { data: z.strictObject({ lane: text(400) }), atOnce: 8, expireSeconds: 32 },
  /** Looks at the clocks of a run: warns, escalates, ends a hold, tells that an update is overdue. */
  keepTime: { data: z.strictObject({ run: text(40) }), atOnce: 2, expireSeconds: 25 },
  /** Evaluates releases again whose readiness time or a policy has changed: one, or as many as are due. */
  reevaluate: { data: z.strictObject({ release: text(40).nullable() }), atOnce: 1, expireSeconds: 120 },
  /** Once an hour: reminds of what is due, and forgets what nobody looks up any more. */
  remind: { data: z.strictObject({ hour: text(40) }), atOnce: 1, expireSeconds: 60 },
} as const;

export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.output<(typeof jobs)[N]["data"]>;
export const jobNames = Object.keys(jobs) as JobName[];
