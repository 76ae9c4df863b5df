import { expect, test } from "vitest";
import { sayReviews } from "./say-reviews";

test.each([
  [0, 0, "Every finished run has been looked back at."],
  [1, 0, "One review is still being written."],
  [1, 1, "One review is still being written, and it is overdue."],
  [3, 1, "Three reviews are still being written; one is overdue."],
  [12, 4, "12 reviews are still being written; four are overdue."],
])("%d open, %d overdue", (open, overdue, said) => {
  expect(sayReviews(open, overdue)).toBe(said);
});
