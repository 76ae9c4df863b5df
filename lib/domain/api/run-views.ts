import { z } from "zod";
import { audiences, channels, stepKinds, undoAnswers } from "../plan/words";
import { statuses } from "../release/status";
import { runEventTypes } from "../run/run-event";
import { answers, pains, risks, runStatuses, stepStatuses } from "../run/words";

// What the public API says of runs. A promise to other programs: fields are added, never renamed or removed.
const named = z.object({ id: z.string(), name: z.string() });
const moment = z.string().meta({ format: "date-time" });
const key = z.string().describe("Like RUN-7.");
const isDrill = z.boolean().describe("A staging test: nothing of it goes outside, holds a release or counts.");
const lastEvent = z.number().int().describe("Of its last event: where its stream goes on.");

const clock = z.object({
  name: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  elapsedMinutes: z.number(),
  limitMinutes: z.number().nullable(),
});

const decision = z.object({
  answer: z.enum(answers),
  by: named.nullable(),
  at: moment,
  until: moment.nullable().describe("Of a hold."),
  fixMinutes: z.number().int().nullable(),
  pain: z.enum(pains),
  isSpreading: z.boolean(),
  risk: z.enum(risks),
  suggested: z.enum(answers).describe("What the three answers suggested."),
  because: z.string(),
  brokeGlass: z.string().nullable().describe("The reason of somebody who is not the decision maker."),
});

export const runStepView = z
  .object({
    id: z.string(),
    position: z.number().int().describe("Steps at the same position run beside each other."),
    kind: z.enum(stepKinds),
    instruction: z.string(),
    automation: z.string(),
    verification: z.string(),
    undo: z.enum(undoAnswers).describe("no: the point of no return."),
    timeBoxMinutes: z.number().int().nullable(),
    status: z.enum(stepStatuses),
    owner: named.nullable(),
    deputy: named.nullable(),
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    verifiedAt: moment.nullable(),
    tries: z.number().int(),
    reason: z.string().describe("Why it failed or was skipped."),
    note: z.string(),
  })
  .meta({ id: "RunStep" });

const message = z.object({
  id: z.string().describe("Send it as planMessageId."),
  title: z.string(),
  text: z.string().describe("As prepared, with its variables."),
  audience: z.enum(audiences),
  channel: z.enum(channels),
  owner: named.nullable(),
  status: z.enum(["due", "overdue", "sent", "skipped", "later"]),
  dueAt: moment.nullable(),
  sentAt: moment.nullable(),
});

export const runView = z
  .object({
    key,
    status: z.enum(runStatuses),
    isDrill,
    say: z.string().describe("In a few words: Rolling back, step 3 of 7."),
    release: z.object({ key: z.string(), name: z.string(), version: z.string(), status: z.enum(statuses), services: z.array(named) }),
    planVersion: z.number().int().describe("What the run is pinned to; later edits of the plan do not change it."),
    seen: z.string(),
    since: moment,
    openedAt: moment,
    openedBy: named.nullable(),
    acknowledged: z.object({ by: named.nullable(), at: moment }).nullable(),
    decisions: z.array(decision).describe("In order; the last one holds."),
    clocks: z.object({ sustained: clock.describe("How long the signal has held, against Y."), budget: clock.nullable().describe("How long the way back has taken, against Z.") }),
    forecast: z.object({ endsAt: moment, overrunMinutes: z.number().int().nullable() }).nullable().describe("From the time boxes of the open steps; null when nothing is on its way back."),
    steps: z.array(runStepView).describe("Those of the decision that holds; before one, those of a rollback."),
    messages: z.array(message),
    messagesSent: z.number().int(),
    items: z.array(z.object({ id: z.string(), title: z.string(), required: z.boolean(), done: z.boolean() })).describe("The checklist in case of rollback: the required ones have to be done before the run resolves."),
    locks: z.array(z.object({ service: z.string(), lifted: z.boolean() })),
    feedbackCount: z.number().int(),
    hasReview: z.boolean(),
    endedAt: moment.nullable(),
    lastEvent,
  })
  .meta({ id: "Run" });

const runLine = z.object({
  key,
  status: z.enum(runStatuses),
  isDrill,
  say: z.string(),
  release: z.object({ key: z.string(), name: z.string() }),
  openedAt: moment,
  endedAt: moment.nullable(),
});
export const runsView = z.object({ items: z.array(runLine), nextCursor: z.string().nullable().describe("Send it as cursor for the next page; null on the last one.") });

export const openedRunView = z.object({ key, joined: z.boolean().describe("Whether a run was open already, and this was added to it.") });
export const orderedView = z.object({ key, status: z.enum(runStatuses), lastEvent });
export const sentMessageView = z.object({ messageId: z.string(), messagesSent: z.number().int() });
export const reportedView = z.object({ id: z.string() });

export const runEventView = z
  .object({
    number: z.number().int().describe("Rises with each event of the release; those between belong to no run."),
    type: z.enum(runEventTypes),
    at: moment,
    who: z.string().describe("Empty where nobody did it: a clock, for example."),
    say: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "RunEvent" });

export type RunApiView = z.output<typeof runView>;
export type RunEventView = z.output<typeof runEventView>;
