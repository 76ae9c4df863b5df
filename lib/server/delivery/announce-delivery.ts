import "server-only";
import type { Announcement } from "@/lib/domain/live/announcement";
import { keyOf } from "@/lib/domain/release/key";
import type { Transaction } from "../db";
import { announceTold } from "../notification/announce-told";

type Of = { lane: string; runMessageId: string | null; channelId: string | null };

/** Lets whoever looks at a delivery see what became of it. No event: the row tells all of it. */
export async function announceDelivery(tx: Transaction, { lane, runMessageId, channelId }: Of): Promise<void> {
  if (lane.startsWith("person:")) return announceTold(tx, [lane.slice("person:".length)]);
  if (!runMessageId && !channelId) return;
  const message = runMessageId && (await tx.runMessage.findUnique({ where: { id: runMessageId }, select: { run: { select: { release: { select: { number: true } } } } } }));
  const announcement: Announcement = { release: message ? keyOf(message.run.release.number) : null, number: null, types: [], by: "", who: "", title: null };
  await tx.$executeRaw`select pg_notify('ripcord', ${JSON.stringify(announcement)})`;
}
