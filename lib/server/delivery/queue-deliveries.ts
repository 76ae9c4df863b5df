import "server-only";
import { deliveryContent } from "@/lib/domain/delivery/delivery";
import type { Transaction } from "../db";
import { sendJobs } from "../job/send-jobs";
import type { NewDelivery } from "./queue-delivery";

const together = 2_000;

/**
 * Keeps many deliveries and their jobs, all only if the transaction commits: two statements for each two thousand
 * receivers, with one parameter each, so that nobody waits for the release's lock meanwhile.
 */
export async function queueDeliveries({ tx, now }: { tx: Transaction; now: Date }, deliveries: readonly NewDelivery[]): Promise<void> {
  for (let from = 0; from < deliveries.length; from += together) {
    const some = deliveries.slice(from, from + together);
    const rows = JSON.stringify(some.map(({ content, ...delivery }) => ({ ...delivery, content: deliveryContent.parse(content) })));
    await tx.$executeRaw`
      insert into "Delivery" (id, kind, lane, address, "channelId", "runMessageId", content, "queuedAt")
      select gen_random_uuid(), kind, lane, coalesce(address, ''), "channelId", "runMessageId", content, ${now}
      from jsonb_to_recordset(${rows}::jsonb) as row (kind text, lane text, address text, "channelId" uuid, "runMessageId" uuid, content jsonb)`;
    await sendJobs(tx, "deliver", some.map(({ lane }) => ({ lane })));
  }
}
