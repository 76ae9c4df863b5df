import "server-only";
import { done } from "@/lib/domain/result/result";
import { saveReviewInput } from "@/lib/domain/review/review";
import { command } from "../command";
import { releaseOfRun } from "../run/run-door";
import { namedInReview, onReview } from "./review-door";
import { writeTexts } from "./write-texts";

/** One text at a time. When somebody else changed it since, the answer is a conflict with their text, and nothing is written. */
export const saveReview = command({
  may: "review.edit",
  input: saveReviewInput,
  release: releaseOfRun,
  named: namedInReview,
  run: onReview(async (door, { text, base, value }) => {
    const written = await writeTexts(door, [{ text, base, value }]);
    if (!written.ok) return written;
    const { revision = 0, at = "" } = written.value[0] ?? {};
    return done({ text, revision, at });
  }),
});
