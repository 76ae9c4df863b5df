import { z } from "zod";
import { releaseKey } from "../release/key";
import { isStorable, optionalLine, text, uuid } from "../text/text";
import { runKey } from "./key";
import { answers, pains, risks } from "./words";

const said = text(4_000).transform((value) => value.trim());
const needed = (say: string) => text(4_000).transform((value) => value.trim()).refine((value) => value !== "", say);
const link = z.url({ protocol: /^https?$/, error: "Write a web address that starts with https://." }).max(2_000, "Keep this under 2,000 characters.").refine(isStorable, "Remove the invisible control character from this address.");
const instant = z.iso.datetime({ offset: true, error: "Write a date and time like 2026-06-10T14:03:00Z." }).transform((value) => new Date(value).toISOString());
const stepId = uuid;
const madeAt = instant.optional();
const brokeGlass = said.optional();

export const openRunInput = z.strictObject({
  release: releaseKey,
  seen: needed("Say in a few words what you see."),
  since: instant.optional(),
  evidence: said.default(""),
  links: z.array(link).max(20, "Keep at most 20 links.").default([]),
  triggerId: uuid.nullable().default(null),
});

/** What can be asked of a run under way: each is a verb, and each names its run. */
export const orderShapes = {
  acknowledge: z.strictObject({}),
  see: z.strictObject({}),
  decide: z.strictObject({
    /** How many decisions the asker has seen: another one made meanwhile is shown instead of overruled unseen. */
    after: z.number("Say how many decisions you have seen.").int().min(0),
    answer: z.enum(answers, `Say one of ${answers.join(", ")}.`),
    until: instant.nullable().default(null),
    fixMinutes: z.number("Write a number of minutes.").int("Write whole minutes.").min(0, "Minutes are not negative.").max(43_200, "Use at most 43,200 minutes (30 days).").nullable().default(null),
    pain: z.enum(pains, `Say one of ${pains.join(", ")}.`),
    isSpreading: z.boolean("Say whether it is spreading."),
    risk: z.enum(risks, `Say one of ${risks.join(", ")}.`),
    because: said.default(""),
    brokeGlass,
  }),
  startStep: z.strictObject({ stepId, madeAt, allowNoReturn: z.boolean().default(false), brokeGlass }),
  finishStep: z.strictObject({ stepId, madeAt, note: said.default(""), allowNoReturn: z.boolean().default(false), brokeGlass }),
  verifyStep: z.strictObject({ stepId, madeAt, note: said.default("") }),
  failStep: z.strictObject({ stepId, madeAt, reason: needed("Say what went wrong, in a few words.") }),
  retryStep: z.strictObject({ stepId, another: said.default("") }),
  skipStep: z.strictObject({ stepId, reason: needed("Say why this step is skipped.") }),
  handOverStep: z.strictObject({ stepId, to: uuid }),
  allowNoReturn: z.strictObject({ stepId, brokeGlass }),
  escalateStep: z.strictObject({ stepId: stepId.nullable().default(null), to: uuid.nullable().default(null), reason: needed("Say what you need, in a few words.") }),
  changeSignal: z.strictObject({ holds: z.boolean("Say whether the signal is beyond its limit."), value: optionalLine(200).default("") }),
  beginVerifying: z.strictObject({}),
  recover: z.strictObject({ how: needed("Say by what you know that it has recovered.") }),
  reopen: z.strictObject({ seen: needed("Say in a few words what you see.") }),
  fail: z.strictObject({ reason: needed("Say why this way back does not work.") }),
  resolve: z.strictObject({ note: said.default("") }),
  dismiss: z.strictObject({ reason: needed("Say why nothing is wrong.") }),
  /** `id`: of the device that wrote it, so that a note sent twice is noted once. */
  note: z.strictObject({ text: needed("Write the note."), id: uuid.optional() }),
} as const;

export type OrderName = keyof typeof orderShapes;
export type Order = { [N in OrderName]: { order: N } & z.output<(typeof orderShapes)[N]> }[OrderName];
export const orderNames = Object.keys(orderShapes) as OrderName[];

export const runInput = z.strictObject({ run: runKey });
/** The input of an order as a verb: its own fields, and the run. */
export function orderInput<N extends OrderName>(name: N) {
  return orderShapes[name].extend({ run: runKey });
}
