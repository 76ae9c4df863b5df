import { expect, it } from "vitest";
import { sayDuration } from "./say-duration";

it.each([
  [0, "0 min"],
  [0.4, "under 1 min"],
  [1, "1 min"],
  [12, "12 min"],
  [59.4, "59 min"],
  [59.6, "1 h"],
  [60, "1 h"],
  [125, "2 h 5 min"],
  [1439, "23 h 59 min"],
  [1440, "1 day"],
  [1560, "1 day 2 h"],
  [2879, "2 days"],
  [2880, "2 days"],
  [4350, "3 days 1 h"],
])("says %d minutes as %j", (minutes, words) => {
  expect(sayDuration(minutes)).toBe(words);
});
