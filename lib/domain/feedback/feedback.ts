import { z } from "zod";
import { publicEmail } from "../status/subscriber";
import { optionalLine, text, uuid } from "../text/text";

const seen = /[\p{L}\p{N}]/u;

/** What a customer reports: what happens, since when in their own words, and where to ask back. */
export const reportInput = z.strictObject({
  text: text(2_000)
    .transform((value) => value.trim())
    .refine((value) => seen.test(value), "Write what happens, in a sentence."),
  sinceWhen: optionalLine(80).default(""),
  email: z.union([z.literal(""), publicEmail], { error: "Write one e-mail address, like jo@example.com, or leave it out." }).default(""),
  serviceId: uuid.nullable().default(null),
});
export type ReportInput = z.input<typeof reportInput>;

export const feedbackSources = ["form", "api"] as const;
