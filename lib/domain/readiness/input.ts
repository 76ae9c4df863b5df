import type { Item } from "../checklist/item";
import type { PlanDocument } from "../plan/document";

export type ReadinessInput = {
  release: { ownerId: string };
  plan: PlanDocument;
  items: readonly Item[];
  /** Everybody whom the plan, the items and the release name. */
  people: ReadonlyMap<string, { name: string; active: boolean }>;
};

/** What one rule found; without `whoId` the release's owner clears it. */
export type Finding = { say: string; field: string; whoId?: string | null };

export function isActive(input: ReadinessInput, id: string | null): id is string {
  return id !== null && input.people.get(id)?.active === true;
}

export function nameOf(input: ReadinessInput, id: string): string {
  return input.people.get(id)?.name ?? "somebody unknown";
}

/** "2", "2 and 4", "2, 4 and 5". */
export function listWords(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
