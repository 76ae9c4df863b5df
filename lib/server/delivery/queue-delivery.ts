import "server-only";
import { randomUUID } from "node:crypto";
import { type DeliveryContent, deliveryContent, type DeliveryKind } from "@/lib/domain/delivery/delivery";
import type { Transaction } from "../db";
import { sendJob } from "../job/send-job";

export type NewDelivery = {
  kind: DeliveryKind;
  /** "email:<address>", "channel:<id>" or "person:<id>": one lane arrives in the order in which it was queued. */
  lane: string;
  /** The e-mail address; a channel and a person know their own. */
  address?: string;
  channelId?: string;
  runMessageId?: string;
  content: DeliveryContent;
};

/** Keeps a delivery and the job that will send it, both only if the transaction commits. Answers with its id. */
export async function queueDelivery({ tx, now }: { tx: Transaction; now: Date }, { content, ...delivery }: NewDelivery): Promise<string> {
  const id = randomUUID();
  await tx.delivery.create({ data: { ...delivery, id, content: deliveryContent.parse(content), queuedAt: now }, select: { id: true } });
  await sendJob(tx, "deliver", { lane: delivery.lane });
  return id;
}
