import "server-only";
import { done, refuse, refuseRule, type Result } from "@/lib/domain/result/result";
import { type ReviewText, textNames, textRevisions } from "@/lib/domain/review/texts";
import type { ReviewDoor } from "./review-door";

export type TextChange = { text: ReviewText; base: number; value: string };

/**
 * Writes the texts that differ, all or none; answers with the revision of each. One that somebody else changed since its
 * `base` is a conflict with their text.
 */
export async function writeTexts({ tx, now, actor, review, tell }: ReviewDoor, changes: readonly TextChange[]): Promise<Result<{ text: ReviewText; revision: number; at: string }[]>> {
  const revisions = textRevisions.parse(review.revisions);
  const changed = changes.filter(({ text, value }) => review[text] !== value);
  if (changed.length > 0 && review.publishedAt) return refuseRule("This review is published, so its words stay as they are. Add an action for what is still to be done.");
  for (const { text, base } of changed) {
    const seen = revisions[text];
    const revision = seen?.revision ?? 0;
    if (revision === base) continue;
    const by = seen && (await tx.person.findUnique({ where: { id: seen.personId }, select: { name: true } }));
    const byName = by?.name ?? "Somebody";
    return refuse({
      kind: "conflict",
      say: `${byName} changed “${textNames[text]}” while you were writing. Both texts are kept: choose what stays.`,
      current: { name: text, text: review[text], revision, byName, at: seen?.at ?? review.createdAt.toISOString() },
    });
  }
  const stamp = { revision: review.revision + 1, personId: actor.id, at: now.toISOString() };
  const stamped = { ...revisions, ...Object.fromEntries(changed.map(({ text }) => [text, stamp])) };
  if (changed.length > 0) {
    const values = Object.fromEntries(changed.map(({ text, value }) => [text, value]));
    await tx.review.update({ where: { id: review.id }, data: { ...values, revision: stamp.revision, revisions: stamped }, select: { id: true } });
    for (const { text } of changed) tell("review.saved", { text });
  }
  return done(changes.map(({ text }) => ({ text, revision: stamped[text]?.revision ?? 0, at: stamped[text]?.at ?? review.createdAt.toISOString() })));
}
