import "server-only";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import { clients } from "../db";
import { sendJob } from "../job/send-job";
import { type Claimed, sendDelivery } from "./send-delivery";
import { settleDelivery } from "./settle-delivery";

export type Drain = {
  now: () => Date;
  send?: (delivery: Claimed, now: Date) => Promise<Outcome>;
  /** Says when the server stops: what is being sent is finished, the rest is left to the next. */
  signal?: AbortSignal;
};

// Longer than the slowest try, so that nobody alive is taken for dead.
const claimSeconds = 32;
// With the slowest try less than a job may take; what is left of a long lane is another job's.
const mostSeconds = 10;

/** Sends what waits in a lane, the oldest first, until nothing is left or one has to be tried again later. */
export async function drainLane(lane: string, { now, send = sendDelivery, signal }: Drain): Promise<void> {
  const began = now().getTime();
  for (;;) {
    if (signal?.aborted || now().getTime() - began > mostSeconds * 1000) return sendJob(clients().write, "deliver", { lane });
    const claimed = await claimOldest(lane, now());
    if (!claimed) return;
    const outcome = await send(claimed, now());
    const goesOn = await settleDelivery(claimed, outcome, now());
    if (!goesOn) return;
  }
}

/**
 * Holds the oldest waiting delivery of a lane; null when there is none, or when it is not its time. When somebody
 * else holds it there is nothing to do here either: they look again after it.
 */
async function claimOldest(lane: string, now: Date): Promise<Held | null> {
  const until = new Date(now.getTime() + claimSeconds * 1000);
  const rows = await clients().write.$queryRaw<Held[]>`
    update "Delivery" set "claimedUntil" = ${until}, tries = tries + 1
    where id = (select id from "Delivery" where lane = ${lane} and status = 'queued' order by number limit 1 for update)
      and coalesce("claimedUntil" <= ${now}, true) and coalesce("nextTryAt" <= ${now}, true)
    returning id, kind, lane, address, "channelId", "runMessageId", content, tries, "queuedAt", "claimedUntil"`;
  return rows[0] ?? null;
}

export type Held = Claimed & { runMessageId: string | null; tries: number; claimedUntil: Date };
