import type { Item } from "../checklist/item";
import type { Digests } from "../evidence/scope";
import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

/** Claimed items only: one that the plan proves is blocked by the rules of the plan itself. */
export function findItemOpen(input: ReadinessInput): Finding[] {
  return input.items
    .filter((item) => item.phase === "preDeployment" && item.required && item.verifies === null && !isDone(item))
    .map((item) => ({ say: `“${item.title}” is not done.`, field: `checklist/${item.id}`, whoId: isActive(input, item.ownerId) ? item.ownerId : null }));
}

/** Done once, for a plan that has changed where the item speaks of it. */
export function findItemStale(input: ReadinessInput): Finding[] {
  return input.items
    .filter((item) => item.phase === "preDeployment" && item.required && item.verifies === null && isStale(item, input.evidence.digests))
    .map((item) => ({
      say: `“${item.title}” was ticked for version ${item.tick?.planVersion ?? 1}; the plan has changed there since.`,
      field: `checklist/${item.id}`,
      whoId: isActive(input, item.ownerId) ? item.ownerId : null,
    }));
}

/** Whether a tick speaks of a section that has changed since. */
export function isStale({ covers, tick }: Pick<Item, "covers" | "tick">, digests: Partial<Digests>): boolean {
  return covers !== null && tick !== null && tick.digest !== digests[covers];
}

export function findItemOwnerInactive(input: ReadinessInput): Finding[] {
  return input.items
    .filter((item) => item.ownerId !== null && item.notApplicable === null && !isActive(input, item.ownerId))
    .map((item) => ({ say: `“${item.title}” is owned by ${nameOf(input, item.ownerId ?? "")}, who is deactivated.`, field: `checklist/${item.id}` }));
}

/** Ticked, or said not to apply. */
export function isDone(item: Item): boolean {
  return item.tick !== null || item.notApplicable !== null;
}

export function findOwnerInactive(input: ReadinessInput): Finding[] {
  const { ownerId } = input.release;
  return isActive(input, ownerId) ? [] : [{ say: `${nameOf(input, ownerId)}, who owns this release, is deactivated.`, field: "release/ownerId" }];
}
