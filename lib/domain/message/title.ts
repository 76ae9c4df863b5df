import type { Message } from "../plan/document";
import { channelNames } from "../plan/words";

const momentNames = { declared: "First message", started: "Start message", every: "Update", recovered: "All-clear" } as const;
const longest = 120;

type Named = Pick<Message, "audience" | "receivers" | "moment" | "channel">;

/** What a prepared message is called where people choose one: "Update for customers". */
export function nameMessage({ audience, receivers, moment, channel }: Named): string {
  const who = audience === "external" ? "customers" : receivers.trim() || "the team";
  // A plan often says the same moment on the page and in a second place; the second is named.
  const where = channel === "statusPage" || channel === "email" || channel === "chat" ? "" : `, ${channelNames[channel].toLowerCase()}`;
  return `${momentNames[moment]} for ${who}${where}`;
}

/** The title of a prepared message, which has none of its own: its first sentence without the full stop. */
export function titleOfMessage(message: Named & Pick<Message, "text">): string {
  const [line = ""] = message.text.trim().split("\n");
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const words = sentence.trim().replace(/[.:;,]+$/, "");
  if (words === "") return nameMessage(message);
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
