import { z } from "zod";
import { places } from "../readiness/blocker";
import type { Refusal } from "../result/result";

/** A blocker as the API shows it: the person by name, the field as a link. */
export const apiBlocker = z
  .object({
    code: z.string(),
    say: z.string().describe("The sentence that a person reads."),
    section: z.enum(places),
    field: z.string().describe("Path of the very field; names the blocker when a waiver is asked for."),
    who: z.object({ id: z.string(), name: z.string() }).nullable().describe("Who can clear it."),
    href: z.string().describe("Path of the page and field where it is cleared."),
  })
  .meta({ id: "Blocker" });
export type ApiBlocker = z.output<typeof apiBlocker>;

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    say: z.string().describe("The sentence that a person reads: what happened and what to do next."),
    errors: z.array(z.object({ path: z.string(), say: z.string() })).optional().describe("Each field that does not fit."),
    blockers: z.array(apiBlocker).optional().describe("What stands in the way."),
    current: z.unknown().optional().describe("What is stored now, when the request was based on something older."),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document." });
export type Problem = z.output<typeof problemShape>;

export const problemTitles = {
  400: "The request can't be read",
  401: "No valid token",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "A rule stands in the way",
  412: "Changed meanwhile",
  413: "Too large",
  415: "Not JSON",
  422: "Some fields don't fit",
  428: "If-Match is missing",
  500: "Something went wrong here",
} as const;
export type ProblemStatus = keyof typeof problemTitles;

export function problem(status: ProblemStatus, say: string, more: Omit<Partial<Problem>, "type" | "title" | "status" | "say"> = {}): Problem {
  return { type: "about:blank", title: problemTitles[status], status, say, ...more };
}

const statusOf = { invalid: 422, forbidden: 403, missing: 404, rule: 409, conflict: 412 } as const satisfies Record<Refusal["kind"], ProblemStatus>;

/** How a refusal of a verb reads in HTTP; `blockers` are those of the refusal, with names and links. */
export function problemOf(refusal: Refusal, blockers: ApiBlocker[] = []): Problem {
  const status = statusOf[refusal.kind];
  if (refusal.kind === "invalid") return problem(status, refusal.say, { errors: refusal.fields });
  if (refusal.kind === "conflict") return problem(status, refusal.say, { current: refusal.current });
  if (refusal.kind === "rule" && blockers.length > 0) return problem(status, refusal.say, { blockers });
  return problem(status, refusal.say);
}

/** The same for the log of a pipeline: the sentence, then one line a blocker. `site` makes the links whole. */
export function problemLines({ say, blockers = [], errors = [] }: Problem, site = ""): string {
  const lines = [
    ...blockers.map((blocker) => `- ${blocker.say} ${blocker.who ? `${blocker.who.name}: ` : ""}${site}${blocker.href}`),
    ...errors.map((error) => `- ${error.path}: ${error.say}`),
  ];
  return `${[say, ...lines].join("\n")}\n`;
}
