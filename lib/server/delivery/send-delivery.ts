import "server-only";
import { deliveryContent, type DeliveryContent } from "@/lib/domain/delivery/delivery";
import { type Outcome, refused } from "@/lib/domain/delivery/outcome";
import { clients } from "../db";
import type { Envelope } from "../integrations/envelope";
import { sendMail } from "../integrations/mail";
import { readMailSettings } from "../integrations/mail-settings";
import { sendToSlack } from "../integrations/slack";
import { sendToTeams } from "../integrations/teams";
import { sendToWebhook } from "../integrations/webhook";

export type Claimed = { id: string; kind: string; lane: string; address: string; channelId: string | null; content: unknown; queuedAt: Date };

/** Sends one delivery through the adapter of its kind. What goes wrong outside is an outcome; only bugs throw. */
export async function sendDelivery({ id, kind, lane, address, channelId, content: kept, queuedAt }: Claimed, now: Date): Promise<Outcome> {
  const content = deliveryContent.parse(kept);
  const base = process.env.NEXTAUTH_URL ?? "http://localhost:3000";
  if (kind === "email") {
    const settings = readMailSettings();
    return settings.ok ? sendMail(content, { to: address, id, base, settings: settings.value }) : refused(settings.refusal.say);
  }
  const target = channelId === null ? await findOwnWebhook(lane) : await findChannel(channelId);
  if (!target) return refused(channelId === null ? "The person has no webhook of their own any more." : "The channel was removed.");
  return post(target.kind, content, { url: target.url, id, base, reach: target.reach, signingSecret: target.signingSecret, queuedAt, now });
}

function post(kind: string, content: DeliveryContent, envelope: Envelope & { signingSecret: string; queuedAt: Date; now: Date }): Promise<Outcome> {
  switch (kind) {
    case "slack":
      return sendToSlack(content, envelope);
    case "teams":
      return sendToTeams(content, envelope);
    case "webhook":
      return sendToWebhook(content, envelope);
    default:
      throw new Error(`Nothing sends a delivery of the kind ${kind}.`);
  }
}

async function findChannel(id: string) {
  const channel = await clients().read.channel.findUnique({ where: { id, removedAt: null }, select: { kind: true, url: true, signingSecret: true } });
  return channel && { ...channel, reach: "anywhere" as const };
}

/** The webhook that a person told us, read when it is used: a change counts at once, and it is stored in one place. */
async function findOwnWebhook(lane: string) {
  const person = await clients().read.person.findUnique({
    where: { id: lane.replace(/^person:/, ""), deactivatedAt: null },
    select: { tellKind: true, tellUrl: true },
  });
  return person?.tellUrl ? { kind: person.tellKind, url: person.tellUrl, signingSecret: "", reach: "public" as const } : null;
}
