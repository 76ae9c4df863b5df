import { expect, test } from "vitest";
import { capital, sayNumber } from "./say-number";

test.each([
  [0, "no"],
  [1, "one"],
  [10, "ten"],
  [11, "11"],
  [1204, "1,204"],
])("%i reads %s", (number, words) => {
  expect(sayNumber(number)).toBe(words);
});

test("a sentence starts with a capital", () => {
  expect([capital("three things"), capital("élan"), capital("")]).toEqual(["Three things", "Élan", ""]);
});
