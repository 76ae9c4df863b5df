import "server-only";
import { type DeliveryKind, deliveryKinds } from "@/lib/domain/delivery/delivery";
import { ownWays } from "@/lib/domain/message/ways";
import type { Message } from "@/lib/domain/plan/document";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import type { Transaction } from "../db";

export type FoundWays = { onPage: boolean; onBanner: boolean; byEmail: boolean; channels: { id: string; kind: DeliveryKind }[] };

/** The ways that a sender ticked, as they are connected now; one that was removed meanwhile is refused by name. */
export async function findWays(tx: Transaction, audience: Message["audience"], ways: readonly string[]): Promise<Result<FoundWays>> {
  const ids = ways.filter((way) => !ownWays.some((own) => own === way));
  const channels = await tx.channel.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, select: { id: true, kind: true, name: true, removedAt: true } });
  const removed = channels.find(({ removedAt }) => removedAt !== null);
  if (removed) return refuseField("ways", `The channel ${removed.name} was removed. Take it out, then send.`);
  if (channels.length < ids.length) return refuseField("ways", "One of these channels is not known here. Take it out, then send.");
  return done({
    onPage: audience === "external" && ways.includes("statusPage"),
    onBanner: audience === "external" && ways.includes("banner"),
    byEmail: ways.includes("email"),
    channels: channels.flatMap(({ id, kind }) => deliveryKinds.filter((each) => each === kind).map((known) => ({ id, kind: known }))),
  });
}
