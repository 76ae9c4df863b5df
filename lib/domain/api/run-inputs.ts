import { z } from "zod";
import { reportInput } from "../feedback/feedback";
import { sendMessageInput } from "../message/send";
import { saveReviewTextsInput } from "../review/review";
import { runKey } from "../run/key";
import { openRunInput, orderShapes } from "../run/orders";
import { uuid } from "../text/text";

const limit = z.number("Write a number.").int("Write a whole number.").min(1, "Ask for at least one.").max(100, "Ask for at most 100 at a time.").default(50);
export const listRunsQuery = z.strictObject({
  open: z.enum(["true", "false"], "Write true or false.").optional().describe("true: those under way; false: those that have ended."),
  drills: z.enum(["true", "false"], "Write true or false.").default("false").describe("true: staging tests in place of real runs."),
  limit,
  cursor: runKey.optional().describe("The nextCursor of the page before."),
});

export const runParams = z.strictObject({ key: runKey });
export const runStepParams = z.strictObject({ key: runKey, stepId: uuid });

/** The bodies are the inputs of the verbs, without what the path says already. */
export const openRunBody = openRunInput.omit({ release: true });
export const decideBody = orderShapes.decide.extend({ after: orderShapes.decide.shape.after.describe("How many decisions you have seen: 0 for the first.") });
export const stepBodies = {
  start: orderShapes.startStep.omit({ stepId: true }),
  finish: orderShapes.finishStep.omit({ stepId: true }),
  verify: orderShapes.verifyStep.omit({ stepId: true }),
  fail: orderShapes.failStep.omit({ stepId: true }),
  retry: orderShapes.retryStep.omit({ stepId: true }),
  skip: orderShapes.skipStep.omit({ stepId: true }),
  handOver: orderShapes.handOverStep.omit({ stepId: true }),
} as const;
export const sendMessageBody = sendMessageInput.omit({ run: true }).extend({ after: sendMessageInput.shape.after.describe("How many messages of this run you have seen: messagesSent of the run.") });

export const reviewBody = saveReviewTextsInput.shape.texts;
/** For what needs no word: a field in it is refused instead of ignored. */
export const nothing = z.strictObject({});
export const feedbackBody = reportInput;

export const runEventsQuery = z.strictObject({
  after: z.number("Write a number.").int("Write a whole number.").min(0, "The first event has number 1 or more.").optional().describe("The number of the last event that you know; Last-Event-ID counts instead where it is sent."),
});
