import type { DeliveryContent } from "./delivery";
import { wholeHref } from "./whole-href";

/** The body of a generic webhook, as standardwebhooks.com has it; the same at each try. */
export function composeWebhook({ subject, text, href, type, data }: DeliveryContent, { queuedAt, base }: { queuedAt: Date; base: string }) {
  return {
    type: type ?? "message.sent",
    timestamp: queuedAt.toISOString(),
    data: { ...data, subject, text, ...(href && { href: wholeHref(href, base) }) },
  };
}
