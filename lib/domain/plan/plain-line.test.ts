import { expect, test } from "vitest";
import { plainLine } from "./plain-line";

test.each([
  ["", ""],
  ["\n\n  Redeploy checkout  \nthen wait", "Redeploy checkout"],
  ["- Switch `checkout_one_page` **off**", "Switch checkout_one_page off"],
  ["## See [the page](https://example.com)", "See the page"],
  ["2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"],
  ["The answer is *off*", "The answer is off"],
])("%j is said as %j", (text, line) => expect(plainLine(text)).toBe(line));

test("is cut, and keeps the marks of code where they are drawn", () => {
  expect(plainLine("abcdef", { max: 4 })).toBe("abc…");
  expect(plainLine("run `x`", { code: true })).toBe("run `x`");
});
