import type { DeliveryContent } from "./delivery";
import { wholeHref } from "./whole-href";

// A card of more than about 28 KB is refused; a letter can take three bytes.
const longest = 7_000;

/** The body of a call to a Teams workflow ("When a Teams webhook request is received"): one adaptive card. */
export function composeTeams(content: DeliveryContent, { id, base }: { id: string; base: string }) {
  const paragraphs = cut(content.text).split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            { type: "TextBlock", id, text: content.subject, weight: "Bolder", size: "Medium", wrap: true },
            ...paragraphs.map((text) => ({ type: "TextBlock", text, wrap: true })),
          ],
          ...(content.href && { actions: [{ type: "Action.OpenUrl", title: "Open in Ripcord", url: wholeHref(content.href, base) }] }),
        },
      },
    ],
  };
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
