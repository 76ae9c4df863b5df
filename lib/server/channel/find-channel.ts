import "server-only";
import { done, refuseMissing } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

/** A connected channel, locked until the end of the transaction. */
export async function findChannel(tx: Transaction, channelId: string) {
  const rows = await tx.$queryRaw<{ id: string; name: string; kind: string }[]>`
    select id, name, kind from "Channel" where id = ${channelId}::uuid and "removedAt" is null for update`;
  return rows[0] ? done(rows[0]) : refuseMissing("This channel is not connected any more. Read the list again.");
}
