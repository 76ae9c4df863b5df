import { z } from "zod";
import { approvalAnswers } from "../approval/approval";

const moment = z.string().meta({ format: "date-time" });
const key = z.string().describe("Like REL-42.");
const version = z.number().int();

export const approvalsView = z
  .object({
    key,
    version: version.describe("The newest plan version: an answer is for this one."),
    say: z.string().describe("Who has agreed, and whose turn it is."),
    given: z.number().int(),
    needed: z.number().int(),
    ask: z.object({ who: z.string(), at: moment, version, note: z.string(), isCurrent: z.boolean().describe("Whether the plan still says what was asked about.") }).nullable(),
    steps: z.array(
      z.object({
        policy: z.string(),
        say: z.string(),
        state: z.enum(["done", "now", "later"]),
        people: z.array(z.object({ id: z.string(), name: z.string(), state: z.enum(["agreed", "against", "now", "later", "may"]), away: z.object({ untilOn: z.string(), standIn: z.string().nullable() }).nullable() })),
      }),
    ),
    answers: z.array(
      z.object({
        id: z.string(), who: z.string(), inPlaceOf: z.string().nullable(), answer: z.enum(approvalAnswers), version, at: moment, comment: z.string(),
        state: z.enum(["holds", "stands", "stale", "answered", "replaced", "lapsed"]),
      }),
    ),
  })
  .meta({ id: "Approvals" });
export type ApprovalsAnswer = z.output<typeof approvalsView>;

export const askedView = z.object({ version, told: z.array(z.string()).describe("Names of those who are asked now.") });
export const givenView = z.object({ id: z.string(), version, answer: z.enum(approvalAnswers) });
