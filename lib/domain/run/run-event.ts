import { z } from "zod";
import { answers, pains, risks } from "./words";

const id = z.string();
const step = z.object({ stepId: id, title: z.string() });

/**
 * What can happen in a run, as it is recorded. The run's state is the fold of these and nothing else.
 * `madeAt` is when it was done on a device that had no connection; absent when it was sent at once.
 */
export const runEventShapes = {
  "run.opened": z.object({ seen: z.string(), since: z.iso.datetime(), evidence: z.string(), links: z.array(z.string()), triggerId: id.nullable(), version: z.number(), isDrill: z.boolean().optional() }),
  /** Somebody else saw it too, or has more to show. */
  "run.reported": z.object({ seen: z.string(), evidence: z.string(), links: z.array(z.string()), triggerId: id.nullable() }),
  "run.acknowledged": z.object({}),
  "run.decided": z.object({
    answer: z.enum(answers),
    until: z.iso.datetime().nullable(),
    fixMinutes: z.number().nullable(),
    pain: z.enum(pains),
    isSpreading: z.boolean(),
    risk: z.enum(risks),
    suggested: z.enum(answers),
    because: z.string(),
    /** The reason of somebody who is neither decision maker nor deputy; null otherwise. */
    brokeGlass: z.string().nullable(),
  }),
  "run.seen": z.object({}),
  "run.stepStarted": step.extend({ from: id.nullable(), fromName: z.string(), madeAt: z.iso.datetime().optional() }),
  "run.stepFinished": step.extend({ note: z.string(), madeAt: z.iso.datetime().optional() }),
  "run.stepVerified": step.extend({ note: z.string(), madeAt: z.iso.datetime().optional() }),
  "run.stepFailed": step.extend({ reason: z.string(), madeAt: z.iso.datetime().optional() }),
  /** Once more, as written or in another way. */
  "run.stepRetried": step.extend({ another: z.string() }),
  "run.stepSkipped": step.extend({ reason: z.string() }),
  "run.stepHandedOver": step.extend({ to: id, toName: z.string(), from: id.nullable(), fromName: z.string() }),
  "run.noReturnAllowed": step.extend({ brokeGlass: z.string().nullable() }),
  /** The signal is beyond its limit again, or back within it. */
  "run.signalChanged": z.object({ holds: z.boolean(), value: z.string() }),
  "run.verifying": z.object({}),
  "run.recovered": z.object({ how: z.string() }),
  "run.cameBack": z.object({ seen: z.string() }),
  "run.failed": z.object({ reason: z.string() }),
  "run.resolved": z.object({ note: z.string() }),
  "run.dismissed": z.object({ reason: z.string(), isDrill: z.boolean().optional() }),
  "run.noted": z.object({ text: z.string(), id: id.optional() }),
  "run.budgetWarned": z.object({ minutes: z.number() }),
  /** To a named person: by somebody for a step, or by itself when the budget is over (then stepId is null). */
  "run.escalated": z.object({ to: id, toName: z.string(), reason: z.string(), stepId: id.nullable(), byItself: z.boolean() }),
  "run.holdEnded": z.object({ until: z.iso.datetime() }),
  "run.messageSent": z.object({ messageId: id, planMessageId: id.nullable(), title: z.string(), audience: z.enum(["internal", "external"]), moment: z.string(), nextUpdateAt: z.iso.datetime().nullable(), nextById: id.nullable() }),
  "run.messageSkipped": z.object({ planMessageId: id, title: z.string(), reason: z.string() }),
  "run.messageOverdue": z.object({ planMessageId: id, title: z.string(), dueAt: z.iso.datetime() }),
  /** Given up after every try, or refused for good. */
  "run.messageFailed": z.object({ messageId: id, title: z.string(), problem: z.string() }),
  "run.lockLifted": z.object({ reason: z.string(), services: z.array(z.string()) }),
} as const;

export type RunEventType = keyof typeof runEventShapes;
export const runEventTypes = Object.keys(runEventShapes) as RunEventType[];
/** An event that the law makes: its type and its data. */
export type NewRunEvent = { [T in RunEventType]: { type: T; data: z.output<(typeof runEventShapes)[T]> } }[RunEventType];
/** An event as it was recorded: who and when with it. `at` in milliseconds since 1970. */
export type RunEvent = NewRunEvent & { number: number; at: number; byId: string | null };

export function isRunEventType(type: string): type is RunEventType {
  return Object.hasOwn(runEventShapes, type);
}

/** A recorded event read back; a shape that this version does not know is a bug, and throws. */
export function readRunEvent(row: { type: string; data: unknown; number: number; at: Date; personId: string | null }): RunEvent {
  if (!isRunEventType(row.type)) throw new Error(`${row.type} is not an event of a run.`);
  const data = runEventShapes[row.type].parse(row.data);
  return { type: row.type, data, number: row.number, at: row.at.getTime(), byId: row.personId } as RunEvent;
}
