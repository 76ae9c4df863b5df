import { z } from "zod";
import { statuses } from "../release/status";
import { type ReviewText, reviewTexts } from "../review/texts";
import { type DurationKind, durationKinds } from "../run/durations";

// What the public API says of reviews. A promise to other programs: fields are added, never renamed or removed.
const named = z.object({ id: z.string(), name: z.string() });
const moment = z.string().meta({ format: "date-time" });
const key = z.string().describe("Of its run, like RUN-7.");

const texts = z.object(Object.fromEntries(reviewTexts.map((text) => [text, z.string()])) as Record<ReviewText, z.ZodString>);
export const reviewView = z
  .object({
    key,
    release: z.object({ key: z.string(), name: z.string(), version: z.string(), status: z.enum(statuses) }),
    lead: named.nullable(),
    dueAt: moment,
    texts,
    actions: z.array(z.object({ id: z.string(), what: z.string(), owner: named, dueOn: z.string().meta({ format: "date" }), doneAt: moment.nullable() })),
    durations: z.object(Object.fromEntries(durationKinds.map((kind) => [kind, z.number().nullable()])) as Record<DurationKind, z.ZodNullable<z.ZodNumber>>).describe("Minutes; null where the moment never came."),
    lockedServices: z.array(z.string()).describe("Go forward again once the review is published."),
    publishedAt: moment.nullable(),
  })
  .meta({ id: "Review" });
export const savedReviewView = z.object({ key, revision: z.number().int().describe("The number in the new ETag.") });
export const publishedReviewView = z.object({ key, closed: z.boolean().describe("Whether the release was closed with it.") });

export type ReviewApiView = z.output<typeof reviewView>;
