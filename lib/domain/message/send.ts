import { z } from "zod";
import { audiences } from "../plan/words";
import { done, refuseField, refuseMissing, refuseRule, type Result } from "../result/result";
import { runKey } from "../run/key";
import type { NewRunEvent } from "../run/run-event";
import type { PinnedPlan, RunState } from "../run/run-state";
import { isRunOpen } from "../run/words";
import { idOf, line, minutes, personId, text, uuid } from "../text/text";
import { dueMessages } from "./due";
import { nameMessage } from "./title";
import { isPublicWay, ownWays } from "./ways";

export const sendMessageInput = z.strictObject({
  run: runKey,
  /** Chosen by the sender: the same one again is the same message, and is sent once. */
  messageId: uuid.optional(),
  /** The prepared message; null for one that is written in the run. */
  planMessageId: uuid.nullable().default(null),
  /** Needed where no prepared message says it. */
  audience: z.enum(audiences, "Say who gets it: internal or external.").optional(),
  title: line(200, "Write a title."),
  text: text(4_000).transform((value) => value.trim()).refine((value) => value !== "", "Write the text."),
  ways: z.array(z.union([z.enum(ownWays), idOf("Choose among the ways that the run offers.")])).max(50, "Choose at most 50 ways.").transform((ways) => [...new Set(ways)]),
  nextMinutes: minutes.nullable().default(null),
  nextById: personId.default(null),
  /** How many messages of this run the sender has seen: one sent meanwhile is shown first. */
  after: z.number("Say how many messages you have seen.").int().min(0),
});
export type SendMessage = z.output<typeof sendMessageInput>;

export const skipMessageInput = z.strictObject({
  run: runKey,
  planMessageId: uuid,
  reason: text(1_000).transform((value) => value.trim()).refine((value) => value !== "", "Say why nobody needs this message."),
});

export const sayMessagesEnded = "This run has ended, so nothing more is sent from it. Open a new one if something is wrong again.";
const gone = "The plan of this run has no such message. Go back to the run and choose one, or write a new one.";

/** To whom and for which moment a message goes, or why it can't. What is unfinished in its words never holds it back. */
export function whereSent(state: RunState, plan: PinnedPlan, order: Pick<SendMessage, "planMessageId" | "audience" | "ways">): Result<{ audience: (typeof audiences)[number]; moment: string }> {
  if (!isRunOpen(state.status)) return refuseRule(sayMessagesEnded);
  const prepared = plan.document.messages.items.find(({ id }) => id === order.planMessageId);
  if (order.planMessageId !== null && !prepared) return refuseMissing(gone);
  const audience = prepared?.audience ?? order.audience;
  if (!audience) return refuseField("audience", "Say who gets it: internal or external.");
  if (audience === "internal" && order.ways.some(isPublicWay)) return refuseField("ways", "An internal message never goes to the status page or the banner. Take them out, or write to customers.");
  return done({ audience, moment: prepared?.moment ?? "update" });
}

/** What follows from skipping a prepared message: nothing when it is skipped already. `now` in milliseconds since 1970. */
export function whatSkips(state: RunState, plan: PinnedPlan, { planMessageId, reason }: { planMessageId: string; reason: string }, now: number): Result<NewRunEvent[]> {
  if (!isRunOpen(state.status)) return refuseRule(sayMessagesEnded);
  const message = plan.document.messages.items.find(({ id }) => id === planMessageId);
  const due = dueMessages(state, plan, now).find(({ messageId }) => messageId === planMessageId);
  if (!message || !due) return refuseMissing(gone);
  if (due.status === "skipped") return done([]);
  if (message.moment !== "every" && due.status === "sent") return refuseRule("This message was sent already, so it can't be skipped.");
  if (message.moment === "every") {
    if (due.dueAt === null) return refuseRule("No update is expected now, so there is none to skip.");
    const lastSent = state.sent.findLast(({ audience }) => audience === message.audience)?.at ?? 0;
    const isSkipped = state.skippedMessages.some((each) => each.planMessageId === planMessageId && each.at >= lastSent);
    if (isSkipped && due.status === "later") return done([]);
  }
  return done([{ type: "run.messageSkipped", data: { planMessageId, title: nameMessage(message), reason } }]);
}
