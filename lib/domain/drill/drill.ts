import { z } from "zod";
import { releaseKey } from "../release/key";
import { calendarDay, instant } from "../release/release";
import { idOf, isStorable, line, text, uuid } from "../text/text";

/** Those that people set a time for: a pipeline reports when it runs, and nobody plans a real run. */
export const schedulableKinds = ["staging", "fire", "restore"] as const;
export type SchedulableKind = (typeof schedulableKinds)[number];

const person = idOf("Choose a person from the list.");
const ofRelease = { release: releaseKey };
const ofDrill = { ...ofRelease, drillId: uuid };
const said = text(4_000).transform((value) => value.trim());
const needed = (say: string) => said.refine((value) => /[\p{L}\p{N}]/u.test(value), say);
const kind = z.enum(schedulableKinds, "Choose a staging test, a fire drill or a restore test.");
const result = z.enum(["passed", "failed"], "Say whether it passed or failed.");
const length = z.number("Write how many minutes it takes.").int("Write whole minutes.").min(5, "Plan at least 5 minutes.").max(1_440, "Plan at most a day.");
const invited = z.array(person).max(50, "Invite at most 50 people.").default([]).transform((ids) => [...new Set(ids)]);

const planned = { at: instant, minutes: length, leadId: person, inviteeIds: invited };
export const scheduleDrillInput = z.strictObject({ ...ofRelease, kind, ...planned });
export const changeDrillInput = z.strictObject({ ...ofDrill, ...planned });
export const drillRef = z.strictObject(ofDrill);
export const answerInvitationInput = z.strictObject({ ...ofDrill, comes: z.boolean("Say whether you come.") });

/** What every drill ends with. */
export const drillNotes = { worked: said.default(""), unclear: said.default(""), tookLong: said.default("") };
export const noteDrillInput = z.strictObject({ ...ofDrill, worked: said, unclear: said, tookLong: said });

/** What a fire drill talks through. */
export const fireQuestions = { fails: "What if this fails?", wayBack: "How would we roll it back?", onCall: "Who is on call?" } as const;
export type FireQuestion = keyof typeof fireQuestions;
export const fireAnswers = z.strictObject({
  fails: needed("Write what was answered: what fails, how it shows, what then."),
  wayBack: needed("Write what was answered: by which steps, and who decides."),
  onCall: needed("Write who is on call, by name."),
});
export type FireAnswers = z.output<typeof fireAnswers>;

/** Of a drill that was scheduled, or, without its id, of one that nobody had scheduled. */
const recorded = { ...ofRelease, drillId: uuid.nullable().default(null), result, ...drillNotes };
const took = z.number("Write how many minutes it took.").int("Write whole minutes.").min(1, "Use at least one minute.").max(10_080, "At most a week.");
export const recordFireDrillInput = z.strictObject({ ...recorded, minutes: took.nullable().default(null), answers: fireAnswers });

/** Nothing is proven by a word alone: where it was restored, how long that took, and a link to what shows it. */
export const recordRestoreTestInput = z.strictObject({
  ...recorded,
  minutes: took,
  place: line(300, "Write where the backup was restored, such as the staging database."),
  evidenceUrl: z.url({ protocol: /^https?$/, error: "Link to what shows it, such as the log of the restore: an address that starts with https://." }).max(2_000, "Keep this under 2,000 characters.").refine(isStorable, "Remove the invisible control character from this address."),
});

export const sayLessonInput = z.strictObject({ ...ofDrill, text: line(500, "Write what was learned."), stepId: uuid.nullable().default(null) });
export const lessonRef = z.strictObject({ ...ofRelease, lessonId: uuid });
export const giveLessonInput = z.strictObject({ ...ofRelease, lessonId: uuid, ownerId: person, dueOn: calendarDay });

/** Every how many months a drill can come again. */
export const rhythms = [1, 3, 6, 12] as const;
export const rhythmNames: Record<(typeof rhythms)[number], string> = { 1: "Every month", 3: "Every quarter", 6: "Every half-year", 12: "Every year" };
export const scheduleSeriesInput = z.strictObject({
  ...ofRelease,
  /** One of its services: each drill is then of the newest open release of that service. Null: of this release alone. */
  serviceId: uuid.nullable().default(null),
  kind,
  everyMonths: z.literal(rhythms, "Choose every month, quarter, half-year or year."),
  ...planned,
});
export const seriesRef = z.strictObject({ ...ofRelease, seriesId: uuid });

export const listDrillsInput = z.strictObject({ key: releaseKey, limit: z.number().int().min(1, "Ask for at least one.").max(100, "Ask for at most 100 at a time.").default(50), cursor: uuid.optional() });

/** How a drill is while it has not been judged; its result follows. */
export type DrillWord = "scheduled" | "underWay" | "cancelled" | "passed" | "failed";
export function drillWord({ result: judged, startedAt, cancelledAt }: { result: string | null; startedAt: unknown; cancelledAt: unknown }): DrillWord {
  if (cancelledAt !== null) return "cancelled";
  if (judged !== null) return judged === "passed" ? "passed" : "failed";
  return startedAt === null ? "scheduled" : "underWay";
}
