import { z } from "zod";
import { runKey } from "../run/key";
import { line, text, uuid } from "../text/text";
import { type ReviewText, reviewTexts } from "./texts";

const ofRun = { run: runKey };
const person = z.uuid("Choose a person from the list.").toLowerCase();

/** A calendar day without a time, such as 2026-06-19. */
export const day = z.iso.date("Write a day, like 2026-06-19.").refine((value) => value >= "2000-01-01" && value <= "2199-12-31", "Write a day between 2000 and 2199.");

export const reviewRef = z.strictObject(ofRun);

/** One text, based on the revision at which the writer last saw that text. */
export const saveReviewInput = z.strictObject({
  ...ofRun,
  text: z.enum(reviewTexts, "Say which text it is."),
  base: z.number("Say which revision your text is based on.").int().min(0),
  value: text(20_000),
});

const value = text(20_000);
/** Several texts, based on one revision of the review; one that is left out stays as it is. */
export const saveReviewTextsInput = z.strictObject({
  ...ofRun,
  base: z.number("Say which revision your texts are based on.").int().min(0),
  texts: z.strictObject({ rootCause: value, worked: value, didNotWork: value, improve: value, forCustomers: value } satisfies Record<ReviewText, unknown>).partial(),
});

const actionFields = { what: line(300, "Write what is to be done."), ownerId: person, dueOn: day };
export const addActionInput = z.strictObject({ ...ofRun, ...actionFields });
export const changeActionInput = z.strictObject({ ...ofRun, actionId: uuid, ...actionFields });
export const actionRef = z.strictObject({ ...ofRun, actionId: uuid });

export const changeLeadInput = z.strictObject({ ...ofRun, leadId: person });
export const inviteInput = z.strictObject({ ...ofRun, personIds: z.array(person).min(1, "Choose whom to invite.").max(50, "Invite at most 50 people at once.").transform((ids) => [...new Set(ids)]) });

/** `cursor` is the key of the last run on the page before. */
export const listReviewsInput = z.strictObject({ limit: z.number().int().min(1, "Ask for at least one.").max(100, "Ask for at most 100 at a time.").default(30), cursor: runKey.optional() });
