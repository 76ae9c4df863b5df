import type { Result } from "../result/result";
import type { NewRunEvent } from "./run-event";
import type { PinnedPlan } from "./run-state";

/** Who asks, when (milliseconds since 1970), and what the run's surroundings say. */
export type Asker = {
  id: string;
  at: number;
  nameOf: (id: string) => string;
  /** Whether the release is still being deployed: then going back is a backout. */
  isDeploying: boolean;
  /** Minutes that the way back took when it was last carried out, while that drill holds; else absent or null. */
  measuredMinutes?: number | null;
  /** Titles of the items in case of rollback that are still open. */
  openItems: readonly string[];
};

export type Answered = Result<NewRunEvent[]>;

/** Who may decide without giving a reason: the decision maker and the deputy of the pinned plan. */
export function deciders({ document }: PinnedPlan): string[] {
  const duty = document.roles.items.find((each) => each.duty === "decisionMaker");
  return [duty?.personId, duty?.deputyId].filter((id) => typeof id === "string");
}

/** Null when this person may decide alone; else the sentence that asks for a reason. */
export function whyBreakGlass(plan: PinnedPlan, by: Pick<Asker, "id" | "nameOf">): string | null {
  const named = deciders(plan);
  if (named.length === 0 || named.includes(by.id)) return null;
  return `${named.map(by.nameOf).join(" or ")} decides here. If they can't be reached, say why you decide; they are told at once.`;
}
