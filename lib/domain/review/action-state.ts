import { count } from "../duration/duration";

export type ActionWord = { word: "done" | "ownerless" | "over" | "doing" | "open"; say: string };
type Stated = { owner: { isActive: boolean }; dueOn: string; startedAt: string | null; doneAt: string | null };

/** Where an action stands on `today`, a calendar day of whoever looks. What asks most is said. */
export function actionState({ owner, dueOn, startedAt, doneAt }: Stated, today: string): ActionWord {
  if (doneAt !== null) return { word: "done", say: "Done" };
  if (!owner.isActive) return { word: "ownerless", say: "Needs an owner" };
  const over = daysBetween(dueOn, today);
  if (over > 0) return { word: "over", say: `${count(over, "day")} over` };
  return startedAt === null ? { word: "open", say: "Open" } : { word: "doing", say: "Doing" };
}

/** Whole calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
