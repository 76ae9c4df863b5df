import { z } from "zod";

/** Where a blocker is cleared: a section of the plan, the checklist, the drills, the approvals, or the release's own fields. */
export const places = ["triggers", "steps", "data", "roles", "times", "messages", "review", "blast", "failures", "artifacts", "checklist", "drills", "approvals", "release"] as const;
export type Place = (typeof places)[number];

/** The place that a field stands in: the first part of its path. */
export function placeOf(field: string): Place | null {
  const first = field.split("/")[0];
  return places.find((place) => place === first) ?? null;
}

export const blockerShape = z.object({
  code: z.string(),
  /** The sentence that a person reads. */
  say: z.string(),
  section: z.enum(places),
  /** Path of the very field, which is also its anchor on the page: steps/<id>/timeBoxMinutes. */
  field: z.string(),
  /** The person who can clear it. */
  whoId: z.string(),
});
export type Blocker = z.output<typeof blockerShape>;
