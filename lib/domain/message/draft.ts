import { startingWays } from "./ways";
import { titleOfMessage } from "./title";
import type { MessageView } from "./view";

/** A message as it is being written. `messageId` makes that it is sent once, however often the device tries. */
export type MessageDraft = { messageId: string; title: string; text: string; ways: string[]; nextMinutes: number | null; nextById: string | null };

const usualMinutes = 30;

/** What stands there before anybody types: the prepared words, their ways, and the plan's rhythm of updates. */
export function startDraft({ message, audience, ways, plan, state }: Pick<MessageView, "message" | "audience" | "ways" | "plan" | "state">, me: string, messageId: string): MessageDraft {
  const rhythm = plan.document.messages.items.find((each) => each.moment === "every" && each.audience === audience);
  const text = message?.text ?? "";
  // Whoever is told that it is over waits for no update.
  const isLast = message?.moment === "recovered" || state.recoveredAt !== null;
  const nextMinutes = isLast ? null : (rhythm?.everyMinutes ?? (text.includes("{next_update}") ? usualMinutes : null));
  return {
    messageId,
    title: message ? titleOfMessage(message) : "",
    text,
    ways: startingWays(message ?? (audience === "external" ? { audience, channel: "statusPage" } : null), ways, plan.document),
    nextMinutes,
    nextById: nextMinutes === null ? null : (rhythm?.ownerId ?? me),
  };
}

/** Whether somebody typed or chose something of their own. */
export function isTouched(draft: MessageDraft, start: MessageDraft): boolean {
  return draft.title !== start.title || draft.text !== start.text || draft.nextMinutes !== start.nextMinutes || draft.nextById !== start.nextById || draft.ways.join() !== start.ways.join();
}
