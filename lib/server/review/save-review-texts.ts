import "server-only";
import { done, refuse } from "@/lib/domain/result/result";
import { saveReviewTextsInput } from "@/lib/domain/review/review";
import { reviewTexts, textRevisions } from "@/lib/domain/review/texts";
import { runKeyOf } from "@/lib/domain/run/key";
import { command } from "../command";
import { releaseOfRun } from "../run/run-door";
import { namedInReview, onReview } from "./review-door";
import { writeTexts } from "./write-texts";

/** Several texts at once, based on one revision of the whole review: what changed after it is a conflict. */
export const saveReviewTexts = command({
  may: "review.edit",
  input: saveReviewTextsInput,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async (door, { base, texts }) => {
    const { review, run } = door;
    if (base > review.revision) return refuse({ kind: "conflict", say: "This review has no such revision yet. Read it again, then send your texts with its ETag.", current: { revision: review.revision } });
    const revisions = textRevisions.parse(review.revisions);
    const changes = reviewTexts.flatMap((text) => {
      const value = texts[text];
      return value === undefined ? [] : [{ text, value, base: Math.min(base, revisions[text]?.revision ?? 0) }];
    });
    const written = await writeTexts(door, changes);
    if (!written.ok) return written;
    return done({ run: runKeyOf(run.number), revision: Math.max(review.revision, ...written.value.map(({ revision }) => revision)) });
  }),
});
