import { z } from "zod";
import { timeZone } from "../person/time-zone";
import { idOf, line, optionalLine, uuid } from "../text/text";
import { releaseKey } from "./key";
import { statuses } from "./status";

export const rolloutMethods = ["allAtOnce", "featureFlag", "canary", "cohort", "blueGreen", "rolling"] as const;
export type RolloutMethod = (typeof rolloutMethods)[number];

export const rolloutMethodNames: Record<RolloutMethod, string> = {
  allAtOnce: "All at once",
  featureFlag: "Feature flag",
  canary: "Canary",
  cohort: "Cohort",
  blueGreen: "Blue-green",
  rolling: "Rolling",
};

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** An instant, ISO 8601 with an offset; between the years 2000 and 2100. */
export const instant = moment("Write a date and time with its offset, like 2026-06-11T16:00:00+02:00.");

/** An instant, with a sentence of its own for where there is none. */
export function moment(missing: string) {
  return z.iso
    .datetime({ offset: true, abort: true, error: missing })
    .max(40, "Write the seconds with at most nine digits.")
    .refine((value) => Date.parse(value) >= earliest && Date.parse(value) < latest, "Choose a date between 2000 and 2100.")
    .meta({ format: "date-time" });
}

const name = line(120, "Write the name of the release.");
const version = line(60, "Write the version, like 4.12.0.");
const services = z.array(uuid).max(50, "Name at most 50 services.");

/** A day of the calendar in the same years: 2026-06-08. */
export const calendarDay = z.iso
  .date("Write a date like 2026-06-08.")
  .refine((value) => value >= "2000-01-01" && value < "2100-01-01", "Choose a date between 2000 and 2100.");

/** `template` is a template's slug, `from` another release's key; without either the plan starts empty. */
export const createReleaseInput = z.strictObject({
  name,
  version,
  services: services.default([]),
  template: optionalLine(140).optional(),
  from: releaseKey.optional(),
  launchAt: instant.nullish(),
  timeZone: timeZone.optional(),
});

const ownFields = z.strictObject({
  name,
  version,
  services,
  ownerId: idOf("Choose who owns the release."),
  launchAt: instant.nullable(),
  windowMinutes: z.number().int("Write whole minutes.").min(5, "Use at least 5 minutes.").max(10_080, "Use at most a week."),
  timeZone,
  rolloutMethod: z.enum(rolloutMethods, "Choose how the release reaches people."),
  rolloutNote: optionalLine(200),
  monitoringHours: z.number().int("Write whole hours.").min(0, "Use zero or more hours.").max(720, "Use at most 720 hours (30 days)."),
});
export type OwnFields = z.output<typeof ownFields>;

/** `base`: the fields as the writer last saw them. What they left alone then keeps what somebody else wrote meanwhile. */
export const changeReleaseInput = ownFields.extend({ release: releaseKey, base: ownFields.optional() });

export const releaseSorts = ["launch", "name", "status", "blockers", "wayBack", "key"] as const;
export type ReleaseSort = (typeof releaseSorts)[number];

export const listReleasesInput = z.strictObject({
  q: optionalLine(120).optional(),
  status: z.array(z.enum(statuses)).max(statuses.length).optional(),
  service: uuid.optional(),
  owner: uuid.optional(),
  decides: uuid.optional(),
  /** The Monday of a week, 2026-06-08, in the reader's time zone. */
  week: calendarDay.optional(),
  cannotUndo: z.boolean().optional(),
  sort: z.enum(releaseSorts).optional(),
  descending: z.boolean().optional(),
  limit: z.number().int().min(1, "Ask for at least one.").max(200, "Ask for at most 200 at a time.").default(50),
  cursor: optionalLine(400).optional(),
});
export type ListReleasesInput = z.input<typeof listReleasesInput>;
