import "server-only";
import { nextTry } from "@/lib/domain/delivery/next-try";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import { runKeyOf } from "@/lib/domain/run/key";
import { systemContext } from "../context";
import { clients, type Transaction } from "../db";
import { sendJob } from "../job/send-job";
import { recordFailure } from "../message/record-failure";
import type { Held } from "./drain-lane";
import { announceDelivery } from "./announce-delivery";
import { tellFailure } from "./tell-failure";

/** Records what became of a try, with the job of the next one. Answers whether the rest of the lane may go on now. */
export async function settleDelivery(held: Held, outcome: Outcome, now: Date): Promise<boolean> {
  const later = outcome.isSent || outcome.isFinal ? null : nextTry({ tries: held.tries, queuedAt: held.queuedAt, now, askedSeconds: outcome.askedSeconds });
  // First, because it is said once whoever repeats it; a crash after this loses nothing.
  if (held.runMessageId && !later && !outcome.isSent) await tellTimeline(held.runMessageId, outcome.say, now);
  return clients().write.$transaction(async (tx) => {
    if (later && !outcome.isSent) await keepForLater(tx, held, outcome.say, later);
    else await close(tx, held, outcome, now);
    await announceDelivery(tx, held);
    return later === null;
  });
}

async function tellTimeline(messageId: string, problem: string, now: Date) {
  const message = await clients().read.runMessage.findUnique({ where: { id: messageId }, select: { run: { select: { number: true } } } });
  if (message) await recordFailure({ run: runKeyOf(message.run.number), messageId, problem }, systemContext(now));
}

async function keepForLater(tx: Transaction, { id, lane, tries, claimedUntil }: Held, problem: string, nextTryAt: Date) {
  // Whoever took it over meanwhile, because this server seemed dead, knows better.
  const { count } = await tx.delivery.updateMany({ where: { id, status: "queued", claimedUntil }, data: { problem, nextTryAt, claimedUntil: null } });
  if (count > 0) await sendJob(tx, "deliver", { lane }, { runAt: nextTryAt, key: `${id} ${tries}` });
}

async function close(tx: Transaction, { id, runMessageId, claimedUntil }: Held, outcome: Outcome, now: Date) {
  const end = { settledAt: now, nextTryAt: null, claimedUntil: null };
  // Sent is sent, whoever holds it by now.
  if (outcome.isSent) return void (await tx.delivery.updateMany({ where: { id, status: "queued" }, data: { ...end, status: "sent", problem: "" } }));
  const { count } = await tx.delivery.updateMany({ where: { id, status: "queued", claimedUntil }, data: { ...end, status: "failed", problem: outcome.say } });
  if (count > 0 && runMessageId) await tellFailure({ tx, now }, { runMessageId, say: outcome.say });
}
