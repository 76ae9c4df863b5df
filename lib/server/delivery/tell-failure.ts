import "server-only";
import { runKeyOf } from "@/lib/domain/run/key";
import type { Transaction } from "../db";
import { notify } from "../notification/notify";

/** Tells whoever sent a message of a run that it did not arrive; once a message, however many receivers it has. */
export async function tellFailure({ tx, now }: { tx: Transaction; now: Date }, { runMessageId, say }: { runMessageId: string; say: string }): Promise<void> {
  const message = await tx.runMessage.findUnique({
    where: { id: runMessageId },
    select: { title: true, sentById: true, run: { select: { number: true } }, deliveries: { where: { status: "failed" }, take: 2, select: { id: true } } },
  });
  if (!message || message.deliveries.length > 1) return;
  const run = runKeyOf(message.run.number);
  await notify({ tx, now }, { to: [message.sentById], kind: "deliveryFailed", say: `“${message.title}” did not reach everybody. ${say}`, href: `/runs/${run}/messages` });
}
