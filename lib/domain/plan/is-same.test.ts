import { expect, test } from "vitest";
import { isSame } from "./is-same";

test.each([
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
  [-0, 0, true],
  [NaN, NaN, true],
  [[], {}, false],
  [null, {}, false],
  [[1, 2], [2, 1], false],
  ["1", 1, false],
])("%j and %j", (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
});
