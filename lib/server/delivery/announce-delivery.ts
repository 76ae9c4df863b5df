import "server-only";
import type { Announcement } from "@/lib/domain/live/announcement";
import { keyOf } from "@/lib/domain/release/key";
import type { Transaction } from "../db";

/** Lets whoever looks at the release of a run's message see what became of it. No event: the row tells all of it. */
export async function announceDelivery(tx: Transaction, runMessageId: string | null): Promise<void> {
  if (!runMessageId) return;
  const message = await tx.runMessage.findUnique({ where: { id: runMessageId }, select: { run: { select: { release: { select: { number: true } } } } } });
  if (!message) return;
  const announcement: Announcement = { release: keyOf(message.run.release.number), number: null, types: [], by: "", who: "", title: null };
  await tx.$executeRaw`select pg_notify('ripcord', ${JSON.stringify(announcement)})`;
}
