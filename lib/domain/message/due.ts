import type { Message } from "../plan/document";
import { currentDecision, type PinnedPlan, type RunState, type SentMessage } from "../run/run-state";
import { goesBack, isRunOpen } from "../run/words";
import { nameMessage } from "./title";

/** Minutes from a moment until its message is overdue, and in which a promised update is due before its time. */
export const graceMinutes = 5;
const minute = 60_000;

export type DueMessage = {
  /** The id of the prepared message in the plan. */
  messageId: string;
  title: string;
  channel: Message["channel"];
  audience: Message["audience"];
  /** The owner of the plan; of an update, whoever was promised for it. */
  ownerId: string | null;
  /** By when it is expected, in milliseconds since 1970; null while its moment is not known. */
  dueAt: number | null;
  status: "due" | "overdue" | "sent" | "skipped" | "later";
  /** When it was sent last. */
  sentAt?: number;
};

/**
 * Which prepared messages are due. *Declared* is due from the first of the decisions in a row that go back, *started*
 * from the first step, *recovered* from the recovery; each is expected within the grace. *Every N minutes* counts from
 * the first message to its audience until the recovery: it is expected at the time that the last one promised, else
 * N minutes after it. A message of a moment is sent or skipped once; an update comes back.
 */
export function dueMessages(state: RunState, plan: PinnedPlan, now: number): DueMessage[] {
  return plan.document.messages.items.map((message) => {
    const { id, channel, audience, moment } = message;
    const named = { messageId: id, title: nameMessage(message), channel, audience, ownerId: message.ownerId };
    return { ...named, ...(moment === "every" ? updateDue(state, message, now) : onceDue(state, id, moment, now)) };
  });
}

type When = Pick<DueMessage, "dueAt" | "status" | "sentAt"> & { ownerId?: string | null };

type Moment = Exclude<Message["moment"], "every">;

function onceDue(state: RunState, id: string, moment: Moment, now: number): When {
  const began = momentOf(state, moment);
  const dueAt = began === null ? null : began + graceMinutes * minute;
  const sent = state.sent.findLast((each) => each.planMessageId === id);
  if (sent) return { dueAt, status: "sent", sentAt: sent.at };
  if (state.skippedMessages.some((each) => each.planMessageId === id)) return { dueAt, status: "skipped" };
  if (dueAt === null || began === null || began > now || !isRunOpen(state.status)) return { dueAt, status: "later" };
  return { dueAt, status: now > dueAt ? "overdue" : "due" };
}

function updateDue(state: RunState, message: Message, now: number): When {
  const own = state.sent.findLast((each) => each.planMessageId === message.id);
  const sentAt = own && { sentAt: own.at };
  const over: When = { dueAt: null, status: own ? "sent" : "later", ...sentAt };
  const last = state.sent.findLast((each) => each.audience === message.audience);
  if (!last || state.recoveredAt !== null || !isRunOpen(state.status)) return over;

  const every = message.everyMinutes === null ? null : message.everyMinutes * minute;
  const skippedAt = state.skippedMessages.findLast((each) => each.planMessageId === message.id)?.at ?? 0;
  const promised = last.nextUpdateAt ?? (every === null ? null : last.at + every);
  if (promised === null) return over;
  // One that was skipped is expected again N minutes later; without N, with the next one that is sent.
  if (skippedAt >= last.at && every === null) return { dueAt: null, status: "skipped", ...sentAt };
  const dueAt = skippedAt >= last.at && every !== null ? Math.max(promised, skippedAt) + every : promised;
  const owner = last.nextById === null ? {} : { ownerId: last.nextById };
  if (now > dueAt) return { dueAt, status: "overdue", ...sentAt, ...owner };
  return { dueAt, status: now >= dueAt - graceMinutes * minute ? "due" : "later", ...sentAt, ...owner };
}

function momentOf(state: RunState, moment: Moment): number | null {
  if (moment === "recovered") return state.recoveredAt;
  // Once it works again, nobody needs to hear that the work begins.
  if (state.recoveredAt !== null) return null;
  if (moment === "started") {
    const starts = Object.values(state.steps).flatMap(({ startedAt }) => startedAt ?? []);
    return starts.length === 0 ? null : Math.min(...starts);
  }
  const turned = state.decisions.findLastIndex(({ answer }) => !goesBack(answer));
  const decision = currentDecision(state);
  return decision && goesBack(decision.answer) ? (state.decisions[turned + 1]?.at ?? null) : null;
}

/** An update that was promised to an audience for which the plan prepares none; null when nothing is owed. */
export function promisedUpdate(state: RunState, plan: PinnedPlan, audience: SentMessage["audience"]): { dueAt: number; ownerId: string | null } | null {
  const last = state.sent.findLast((each) => each.audience === audience);
  const isPrepared = plan.document.messages.items.some((message) => message.moment === "every" && message.audience === audience);
  if (!last || last.nextUpdateAt === null || isPrepared || state.recoveredAt !== null || !isRunOpen(state.status)) return null;
  return { dueAt: last.nextUpdateAt, ownerId: last.nextById };
}
