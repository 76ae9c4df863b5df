import "server-only";
import { Webhook } from "standardwebhooks";
import { composeWebhook } from "@/lib/domain/delivery/compose-webhook";
import type { DeliveryContent } from "@/lib/domain/delivery/delivery";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import type { Envelope } from "./envelope";
import { postJson } from "./post-json";
import { readAnswer } from "./read-answer";

type Signed = Envelope & {
  /** whsec_…; empty for a webhook that is not signed. */
  signingSecret: string;
  queuedAt: Date;
  now: Date;
};

const notTaken = "The receiver does not want it: look at what it expects, then try again.";

/** Posts to a generic webhook, signed as standardwebhooks.com has it. Every 2xx is a yes. */
export async function sendToWebhook(content: DeliveryContent, { url, id, base, reach, signingSecret, queuedAt, now }: Signed): Promise<Outcome> {
  const body = JSON.stringify(composeWebhook(content, { queuedAt, base }));
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = signingSecret && new Webhook(signingSecret).sign(id, now, body);
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp, ...(signature && { "webhook-signature": signature }) };
  return readAnswer({
    url,
    posted: await postJson({ url, body, headers, reach }),
    final: { 400: notTaken, 401: notTaken, 403: notTaken, 410: "The receiver is gone for good: remove the channel, or connect another address.", 413: notTaken, 422: notTaken },
  });
}
