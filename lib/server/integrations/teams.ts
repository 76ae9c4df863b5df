import "server-only";
import { composeTeams } from "@/lib/domain/delivery/compose-teams";
import type { DeliveryContent } from "@/lib/domain/delivery/delivery";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import type { Envelope } from "./envelope";
import { postJson } from "./post-json";
import { readAnswer } from "./read-answer";

const gone = "The workflow is not there any more or has no owner: make a new one in Teams and connect the channel again.";

/** Posts to a Teams workflow "When a Teams webhook request is received", which answers 202. */
export async function sendToTeams(content: DeliveryContent, { url, id, base, reach }: Envelope): Promise<Outcome> {
  const body = JSON.stringify(composeTeams(content, { id, base }));
  const posted = await postJson({ url, body, headers: { "webhook-id": id }, reach });
  return readAnswer({
    url,
    posted,
    final: { 400: "Teams can't read this message: shorten it and send it again.", 401: gone, 403: gone, 404: gone, 410: gone, 413: "The message is too large for Teams: shorten it and send it again." },
  });
}
