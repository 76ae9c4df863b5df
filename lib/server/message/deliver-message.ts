import "server-only";
import type { DeliveryContent } from "@/lib/domain/delivery/delivery";
import { incidentStateOf } from "@/lib/domain/message/incident-state-of";
import type { Message } from "@/lib/domain/plan/document";
import { runKeyOf } from "@/lib/domain/run/key";
import { queueDeliveries } from "../delivery/queue-deliveries";
import type { NewDelivery } from "../delivery/queue-delivery";
import type { RunDoor } from "../run/run-door";
import { confirmedSubscribers } from "../status/confirmed-subscribers";
import { publishUpdate } from "../status/publish-update";
import type { FoundWays } from "./find-ways";
import { listInside } from "./list-receivers";

type Final = { id: string; audience: Message["audience"]; title: string; text: string; nextUpdateAt: Date | null };

/** Publishes final words and queues them for each receiver, in the caller's transaction. Nothing is sent here, and of a drill nothing goes anywhere. */
export async function deliverMessage(door: RunDoor, message: Final, ways: FoundWays): Promise<void> {
  if (door.run.isDrill) return;
  await publish(door, message, ways);
  const { audience, title, text } = message;
  // Customers get no way into Ripcord, and no key.
  const run = runKeyOf(door.run.number);
  const inside: Partial<DeliveryContent> = audience === "internal" ? { href: `/runs/${run}`, data: { run, audience } } : { data: { audience } };
  const content: DeliveryContent = { subject: title, text, type: "message.sent", ...inside };
  const mails = ways.byEmail ? await mailsOf(door, audience) : [];
  await queueDeliveries(door, [
    ...ways.channels.map(({ id, kind }): NewDelivery => ({ kind, lane: `channel:${id}`, channelId: id, runMessageId: message.id, content })),
    ...mails.map(({ email, leaveHref }): NewDelivery => ({
      kind: "email", lane: `email:${email}`, address: email, runMessageId: message.id,
      content: { ...content, ...(leaveHref && { leaveHref }) },
    })),
  ]);
}

async function mailsOf({ tx, plan, state }: RunDoor, audience: Message["audience"]): Promise<{ email: string; leaveHref?: string }[]> {
  return audience === "internal" ? listInside(tx, plan, state) : confirmedSubscribers(tx);
}

async function publish(door: RunDoor, { id, title, text, nextUpdateAt }: Final, { onPage, onBanner }: FoundWays) {
  if (!onPage && !onBanner) return;
  const services = await door.tx.releaseService.findMany({ where: { releaseId: door.release.id }, select: { serviceId: true } });
  await publishUpdate(door, {
    run: { id: door.run.id, since: door.state.since },
    release: { services: services.map(({ serviceId }) => ({ id: serviceId })) },
    messageId: id,
    title, text, onPage, onBanner, nextUpdateAt,
    state: incidentStateOf(door.state.status),
  });
}
