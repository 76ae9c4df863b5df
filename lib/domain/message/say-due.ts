import { sayMinutes } from "../duration/duration";
import type { DueMessage } from "./due";

export type DueSaid = { tone: "neutral" | "attention" | "ready"; say: string };

/** Whether and when a message is expected, seen from `now` (milliseconds since 1970). */
export function sayDue({ status, dueAt }: Pick<DueMessage, "status" | "dueAt">, now: number): DueSaid {
  const away = dueAt === null ? 0 : Math.abs(dueAt - now) / 60_000;
  const amount = away < 1 ? "under 1 min" : sayMinutes(Math.floor(away));
  switch (status) {
    case "due":
      return { tone: "attention", say: `Due in ${amount}` };
    case "overdue":
      return { tone: "attention", say: `${amount} overdue` };
    case "sent":
      return { tone: "ready", say: "Sent" };
    case "skipped":
      return { tone: "neutral", say: "Skipped" };
    case "later":
      return { tone: "neutral", say: dueAt === null || dueAt < now ? "Not due yet" : `Due in ${amount}` };
  }
}
