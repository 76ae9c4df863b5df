import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMessage } from "./render";

const values = { release: "Dashboard insights", next_update: "14:25 UTC+2", impact: "Pages take 6 s" };

describe("a message", () => {
  test.each([
    ["We are taking back {release}.", "We are taking back Dashboard insights.", []],
    ["{release}{release}", "Dashboard insightsDashboard insights", []],
    ["Next update at {next_update}, {estimate}", "Next update at 14:25 UTC+2, {estimate}", ["estimate"]],
    ["{nobody} knows {nobody} and {estimate}", "{nobody} knows {nobody} and {estimate}", ["nobody", "estimate"]],
    ["{ release } {} {re lease} {RELEASE} {{release}}", "{ release } {} {re lease} {RELEASE} {Dashboard insights}", ["RELEASE"]],
    ["{constructor} {__proto__}", "{constructor} {__proto__}", ["constructor"]],
    ["No words in braces", "No words in braces", []],
    ["", "", []],
  ])("%j", (typed, text, missing) => {
    expect(renderMessage(typed, values)).toMatchObject({ text, missing });
  });

  test("says where it was filled in", () => {
    const { text, filled } = renderMessage("😀 {impact}: {release}", values);
    expect(filled.map(({ name, from, to }) => [name, text.slice(from, to)])).toEqual([["impact", "Pages take 6 s"], ["release", "Dashboard insights"]]);
  });

  test("does not fill in what a value brought along", () => {
    expect(renderMessage("{impact}", { impact: "{release} is slow", release: "Search" }).text).toBe("{release} is slow");
  });

  test("takes a value without words for one that is not known", () => {
    expect(renderMessage("{estimate}", { estimate: "" })).toMatchObject({ text: "{estimate}", missing: ["estimate"] });
  });
});

test("what is not filled in stays as it was typed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("{release}", "{impact}", "{estimate}", "{", "}"))), (parts) => {
      const typed = parts.join("");
      const { text, filled } = renderMessage(typed, values);
      let back = text;
      for (const { name, from, to } of filled.toReversed()) back = `${back.slice(0, from)}{${name}}${back.slice(to)}`;
      expect(back).toBe(typed);
    }),
  );
});
