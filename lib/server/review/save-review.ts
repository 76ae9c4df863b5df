import "server-only";
import { done, refuse, refuseRule } from "@/lib/domain/result/result";
import { saveReviewInput } from "@/lib/domain/review/review";
import { textNames, textRevisions } from "@/lib/domain/review/texts";
import { command } from "../command";
import { releaseOfRun } from "../run/run-door";
import { namedInReview, onReview } from "./review-door";

/** One text at a time. When somebody else changed it since, the answer is a conflict with their text, and nothing is written. */
export const saveReview = command({
  may: "review.edit",
  input: saveReviewInput,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async ({ tx, now, actor, review, tell }, { text, base, value }) => {
    const revisions = textRevisions.parse(review.revisions);
    const seen = revisions[text];
    const revision = seen?.revision ?? 0;
    if (review[text] === value) return done({ text, revision, at: seen?.at ?? review.createdAt.toISOString() });
    if (review.publishedAt) return refuseRule("This review is published, so its words stay as they are. Add an action for what is still to be done.");
    if (revision !== base) {
      const by = seen && (await tx.person.findUnique({ where: { id: seen.personId }, select: { name: true } }));
      const byName = by?.name ?? "Somebody";
      return refuse({
        kind: "conflict",
        say: `${byName} changed “${textNames[text]}” while you were writing. Both texts are kept: choose what stays.`,
        current: { text: review[text], revision, byName, at: seen?.at ?? review.createdAt.toISOString() },
      });
    }
    const stamp = { revision: review.revision + 1, personId: actor.id, at: now.toISOString() };
    await tx.review.update({ where: { id: review.id }, data: { [text]: value, revision: stamp.revision, revisions: { ...revisions, [text]: stamp } }, select: { id: true } });
    tell("review.saved", { text });
    return done({ text, revision: stamp.revision, at: stamp.at });
  }),
});
