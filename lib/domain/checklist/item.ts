import { z } from "zod";
import { releaseKey } from "../release/key";
import { line, optionalLine, personId, text, uuid } from "../text/text";
import type { Section } from "../plan/document";
import { sections } from "../plan/sections";
import { phases } from "./phases";

/** Facts that prove an item: of the plan, or of its drills. Such an item can't be ticked by hand. */
export const proofs = ["rolesAssigned", "messagesReady", "thresholdsDefined", "stepsTested"] as const;
export type Proof = (typeof proofs)[number];

const year = 525_600;
export const itemFields = z.strictObject({
  title: line(200, "Write what has to be done."),
  required: z.boolean(),
  ownerId: personId,
  /** Minutes relative to the launch; negative is before it. */
  dueMinutes: z.number("Write a number of minutes.").int("Write whole minutes.").min(-year, "At most a year before.").max(year, "At most a year after.").nullable(),
});
export type ItemFields = z.output<typeof itemFields>;

/** Of which section of the plan a tick speaks: when it changes, the tick is stale. */
const covers = z.enum(sections).nullable();

export const templateItem = itemFields.omit({ ownerId: true }).extend({ phase: z.enum(phases), verifies: z.enum(proofs).nullable(), covers: covers.default(null) });
export type TemplateItem = z.output<typeof templateItem>;
export const templateItems = z.array(templateItem).max(200, "Keep at most 200 items.");

export const addItemInput = itemFields.extend({ release: releaseKey, phase: z.enum(phases) });
export const changeItemInput = itemFields.extend({ release: releaseKey, itemId: uuid });
export const removeItemInput = z.strictObject({ release: releaseKey, itemId: uuid });
export const orderItemsInput = z.strictObject({ release: releaseKey, phase: z.enum(phases), itemIds: z.array(uuid).max(200) });

const link = optionalLine(2_000).refine((value) => value === "" || isWebLink(value), "Write a link that starts with https:// or http://.");

export const tickItemInput = z.strictObject({ release: releaseKey, itemId: uuid, note: text(2_000).optional(), evidenceUrl: link.nullish() });
export const untickItemInput = z.strictObject({ release: releaseKey, itemId: uuid });
export const markNotApplicableInput = z.strictObject({
  release: releaseKey,
  itemId: uuid,
  reason: text(1_000).refine((value) => value.trim().length > 0, "Write why this item does not apply."),
});

function isWebLink(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** An item as readiness and pages see it; times are instants in ISO 8601. */
export type Item = ItemFields & {
  id: string;
  phase: (typeof phases)[number];
  verifies: Proof | null;
  covers: Section | null;
  tick: { personId: string; at: string; note: string; evidenceUrl: string | null; planVersion: number; /** Of what the item covers, when it was ticked. */ digest: string } | null;
  notApplicable: { personId: string; at: string; reason: string } | null;
};
