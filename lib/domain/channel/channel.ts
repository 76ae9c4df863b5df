import { z } from "zod";
import { line, text, uuid } from "../text/text";

export const channelKinds = ["slack", "teams", "webhook"] as const;
export type ChannelKind = (typeof channelKinds)[number];
export const channelKindNames: Record<ChannelKind, string> = { slack: "Slack", teams: "Microsoft Teams", webhook: "Webhook" };

/** Where each kind of address is made. */
export const channelAdvice: Record<ChannelKind, string> = {
  slack: "In Slack, add an incoming webhook for the channel and copy its address.",
  teams: "In Teams, make a workflow “When a Teams webhook request is received” for the channel and copy its address.",
  webhook: "Any address of yours that takes a POST of JSON. Each one is signed, so that you can tell it is from here.",
};

const kind = z.enum(channelKinds, "Choose what kind of channel it is.");
const say = "Write a whole address, like https://hooks.slack.com/services/…";

/** A web address; what it ends with is a secret. */
export const webhookUrl = text(2_000)
  .transform((value) => value.trim())
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), say);

export const connectChannelInput = z.strictObject({
  kind,
  name: line(80, "Name the channel as people know it, like #incidents."),
  url: webhookUrl,
});
export const channelRef = z.strictObject({ channelId: uuid });

/** All that is ever shown of a webhook's address. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

export type DeliveryWord = { status: "queued" | "sent" | "failed"; problem: string; at: string };
export type ChannelRow = {
  id: string;
  kind: ChannelKind;
  name: string;
  host: string;
  connectedBy: string;
  connectedAt: string;
  /** How many messages wait for it. */
  waiting: number;
  /** What became of the latest one. */
  latest: DeliveryWord | null;
};
