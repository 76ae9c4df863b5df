import type { DeliveryContent } from "./delivery";
import { wholeHref } from "./whole-href";

// What Slack takes: a heading of 150 letters, sections of 3,000, fifty blocks.
const heading = 150;
const section = 3_000;
const mostBlocks = 48;

/** The body of a call to a Slack incoming webhook. The id of the delivery names its first block. */
export function composeSlack(content: DeliveryContent, { id, base }: { id: string; base: string }) {
  const link = content.href ? [`<${wholeHref(content.href, base)}|Open in Ripcord>`] : [];
  const sections = [...parts(escape(content.text)), ...link].slice(0, mostBlocks);
  return {
    text: start(escape(`${content.subject}: ${content.text}`), section),
    blocks: [
      { type: "header", block_id: id, text: { type: "plain_text", text: start(content.subject, heading) } },
      ...sections.map((text) => ({ type: "section", text: { type: "mrkdwn", text } })),
    ],
  };
}

/** Slack reads these three as its own, and nothing else. */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Paragraphs, and what is too long for one section in several. */
function parts(text: string): string[] {
  return text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean).flatMap(cut);
}

function cut(text: string): string[] {
  if (text.length <= section) return [text];
  const piece = start(text, section);
  return [piece, ...cut(text.slice(piece.length))];
}

/** At most that many letters, and neither an escaped sign nor an emoji cut in two. */
function start(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/(&[a-z]*|[\uD800-\uDBFF])$/, "");
}
