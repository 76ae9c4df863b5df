import "server-only";
import { composeSlack } from "@/lib/domain/delivery/compose-slack";
import type { DeliveryContent } from "@/lib/domain/delivery/delivery";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import type { Envelope } from "./envelope";
import { postJson } from "./post-json";
import { readAnswer } from "./read-answer";

const gone = "The webhook is not there any more: make a new one in Slack and connect the channel again.";

/** Posts to a Slack incoming webhook, which answers 200 and "ok". */
export async function sendToSlack(content: DeliveryContent, { url, id, base, reach }: Envelope): Promise<Outcome> {
  const body = JSON.stringify(composeSlack(content, { id, base }));
  const posted = await postJson({ url, body, headers: { "webhook-id": id }, reach });
  return readAnswer({
    url,
    posted,
    final: {
      400: "Slack can't read this message: shorten it and send it again.",
      403: "The workspace does not let this webhook post: ask an administrator of Slack.",
      404: gone,
      410: "The channel is archived or gone: choose another one in Slack and connect it.",
    },
  });
}
