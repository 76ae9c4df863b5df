import { z } from "zod";
import { eventTypes } from "../event/event";
import { text } from "../text/text";

/** What the servers tell each other, and browsers, after a commit. Nothing in it is secret to people who are signed in. */
export const announcementShape = z.object({
  /** REL-42; null for what belongs to no release. */
  release: z.string().nullable(),
  /** Of the release's last event; null without a release. */
  number: z.number().int().nullable(),
  types: z.array(z.enum(eventTypes)),
  /** The person's id; empty when nobody was signed in. */
  by: z.string(),
  /** Name of that person, and title of the item the change speaks of, if it is one. */
  who: text(200).catch(""),
  title: text(200).nullable().catch(null),
  /** Ids of people who were told something of their own; then nothing else changed. */
  told: z.array(z.string()).optional().catch(undefined),
});
export type Announcement = z.output<typeof announcementShape>;

/** The announcement in a notification; null for what is not one, such as that of a newer version beside us. */
export function readAnnouncement(payload: string): Announcement | null {
  try {
    return announcementShape.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}

const verbs = new Map<string, string>([
  ["item.ticked", "ticked"],
  ["item.unticked", "unticked"],
  ["item.notApplicable", "marked as not applicable"],
  ["item.applicable", "took back “not applicable” on"],
  ["item.added", "added"],
  ["item.removed", "removed"],
]);

/** “Yusuf Demir ticked “Data impact analysis complete”.” Null when there is nothing to say aloud. */
export function sayAnnouncement({ types, who, title }: Announcement): string | null {
  const fellBack = types.includes("release.fellBack") ? " The release went back to draft." : "";
  const verb = types.map((type) => verbs.get(type)).find((each) => each !== undefined);
  if (who !== "" && title !== null && verb !== undefined) return `${who} ${verb} “${title}”.${fellBack}`;
  return fellBack === "" ? null : fellBack.trim();
}
