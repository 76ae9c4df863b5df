import "server-only";
import { deliveryContent } from "@/lib/domain/delivery/delivery";
import type { Transaction } from "../db";
import { sendJobs } from "../job/send-jobs";
import type { NewDelivery } from "./queue-delivery";

// Each has nine values, and a statement of PostgreSQL takes 65,535.
const together = 5_000;

/** Keeps many deliveries and their jobs, all only if the transaction commits: a few statements for thousands of receivers. */
export async function queueDeliveries({ tx, now }: { tx: Transaction; now: Date }, deliveries: readonly NewDelivery[]): Promise<void> {
  for (let from = 0; from < deliveries.length; from += together) {
    const some = deliveries.slice(from, from + together);
    await tx.delivery.createMany({ data: some.map(({ content, ...delivery }) => ({ ...delivery, content: deliveryContent.parse(content), queuedAt: now })) });
    await sendJobs(tx, "deliver", some.map(({ lane }) => ({ lane })));
  }
}
