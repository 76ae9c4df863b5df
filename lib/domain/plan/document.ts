import { z } from "zod";
import { minutes, optionalLine, personId, text, uuid } from "../text/text";
import * as words from "./words";

const long = text(20_000);
const rows = 100;

function rowsOf<T extends z.ZodObject<{ id: z.ZodType<string> }>>(row: T, called: string) {
  return z
    .array(row)
    .max(rows, `Keep at most ${rows} ${called}.`)
    .refine((list) => new Set(list.map((each) => (each as { id: string }).id)).size === list.length, `Two ${called} have the same id. Give each its own.`);
}

export const triggerShape = z.strictObject({
  id: uuid,
  kind: z.enum(words.triggerKinds),
  /** The signal's name, or what is observed. */
  signal: optionalLine(300),
  comparison: z.enum(words.comparisons),
  threshold: z.number("Write the threshold as a number.").min(-1e12, "This number is too small.").max(1e12, "This number is too large.").nullable(),
  unit: optionalLine(40),
  sustainedMinutes: minutes.nullable(),
  source: z.enum(words.triggerSources),
  sourceReference: optionalLine(500),
  phase: z.enum(words.triggerPhases),
  effect: z.enum(words.triggerEffects),
  rationale: text(4_000),
  observedById: personId,
  /** How many reports it takes, for a qualitative trigger. */
  reports: z.number("Write how many reports.").int("Write a whole number.").min(1, "At least one report.").max(1_000_000, "At most a million reports.").nullable(),
});

export const stepShape = z.strictObject({
  id: uuid,
  /** Steps at the same position run in parallel; 1 is first. */
  position: z.number("Write a position.").int("Use a whole number.").min(1, "The first position is 1.").max(rows, `The last position is ${rows}.`),
  kind: z.enum(words.stepKinds),
  instruction: text(4_000),
  automation: optionalLine(500),
  ownerId: personId,
  deputyId: personId,
  timeBoxMinutes: minutes.nullable(),
  verification: text(1_000),
  undo: z.enum(words.undoAnswers),
  wayForward: text(1_000),
});

export const messageShape = z.strictObject({
  id: uuid,
  audience: z.enum(words.audiences),
  /** Who in words: "Leadership, support". */
  receivers: optionalLine(200),
  channel: z.enum(words.channels),
  moment: z.enum(words.moments),
  everyMinutes: minutes.nullable(),
  text: text(4_000),
  ownerId: personId,
});

const dutyShape = z.strictObject({ duty: z.enum(words.duties), personId, deputyId: personId });
const migrationShape = z.strictObject({ id: uuid, name: optionalLine(200), reversible: z.boolean().nullable(), note: text(1_000) });
const reconciliationShape = z.strictObject({ id: uuid, check: text(1_000), ownerId: personId });
const failureShape = z.strictObject({ id: uuid, what: text(1_000), shows: text(1_000), then: text(1_000) });
const flagShape = z.strictObject({ id: uuid, key: optionalLine(200), off: text(1_000) });
const artifactShape = z.strictObject({ id: uuid, kind: z.enum(words.artifactKinds), reference: optionalLine(300), kept: text(1_000) });

const everyDuty = "Name each of the seven roles once.";

/** The ten sections of a plan. Rows keep the order of their list; duties, ways and invitees have one of their own. */
export const sectionShapes = {
  triggers: z.strictObject({ items: rowsOf(triggerShape, "triggers") }),
  steps: z.strictObject({ summary: long, waysBack: z.array(z.enum(words.waysBack)).max(words.waysBack.length).transform((ways) => words.waysBack.filter((way) => ways.includes(way))), items: rowsOf(stepShape, "steps") }),
  data: z.strictObject({
    touchesData: z.boolean().nullable(),
    noDataReason: text(2_000),
    answeredById: personId,
    writes: long,
    fate: z.enum(words.fates).nullable(),
    lossClass: z.enum(words.lossClasses).nullable(),
    migrations: rowsOf(migrationShape, "migrations"),
    backup: z.enum(words.backups).nullable(),
    backupNote: text(1_000),
    reconciliations: rowsOf(reconciliationShape, "reconciliation checks"),
    compatibility: long,
    externalSystems: long,
    userActions: long,
  }),
  roles: z.strictObject({
    items: z
      .array(dutyShape)
      .refine((list) => list.length === words.duties.length && new Set(list.map((each) => each.duty)).size === list.length, everyDuty)
      .transform((list) => [...list].sort((a, b) => words.duties.indexOf(a.duty) - words.duties.indexOf(b.duty))),
  }),
  times: z.strictObject({ sustainedMinutes: minutes.nullable(), budgetMinutes: minutes.nullable() }),
  messages: z.strictObject({ customersNotice: z.boolean().nullable(), respondersChannel: optionalLine(200), goodwill: text(2_000), items: rowsOf(messageShape, "messages") }),
  review: z.strictObject({
    leadId: personId,
    dueDays: z.number("Write a number of days.").int("Write whole days.").min(1, "At least one day.").max(90, "At most 90 days.").nullable(),
    inviteeIds: z.array(uuid).max(50, "Invite at most 50 people.").transform((ids) => [...new Set(ids)].sort()),
    note: text(4_000),
  }),
  blast: z.strictObject({ who: long, howMany: optionalLine(200), note: long }),
  failures: z.strictObject({ modes: rowsOf(failureShape, "failure modes"), alternatives: long }),
  artifacts: z.strictObject({ flags: rowsOf(flagShape, "flags"), artifacts: rowsOf(artifactShape, "artifacts") }),
};

export const planDocument = z.strictObject(sectionShapes);

export type PlanDocument = z.output<typeof planDocument>;
export type Section = keyof PlanDocument;
export type Trigger = z.output<typeof triggerShape>;
export type Step = z.output<typeof stepShape>;
export type Message = z.output<typeof messageShape>;
export type SectionRevisions = Record<Section, number>;
