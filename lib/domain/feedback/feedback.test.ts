import { expect, test } from "vitest";
import { reportInput } from "./feedback";

test("keeps what customers write, in any script", () => {
  expect(reportInput.parse({ text: " הדף איטי 🐌\n<b>very</b> " })).toEqual({ text: "הדף איטי 🐌\n<b>very</b>", sinceWhen: "", email: "", serviceId: null });
  expect(reportInput.parse({ text: "Slow", sinceWhen: " About  13:45 ", email: "Jo@Example.com", serviceId: "01A1FC99-89D3-7179-8905-E7F15B6C192B" })).toEqual({
    text: "Slow", sinceWhen: "About 13:45", email: "jo@example.com", serviceId: "01a1fc99-89d3-7179-8905-e7f15b6c192b",
  });
});

test.each([
  [{ text: "" }, "text"], [{ text: " \n\t" }, "text"], [{ text: "…!" }, "text"], [{ text: "x".repeat(2_001) }, "text"], [{ text: "a\u0000" }, "text"], [{ text: 7 }, "text"], [{}, "text"],
  [{ text: "Slow", sinceWhen: "x".repeat(81) }, "sinceWhen"], [{ text: "Slow", email: "jo@example.com\nBcc: eve@example.com" }, "email"], [{ text: "Slow", serviceId: "one" }, "serviceId"],
])("refuses %j at %s", (raw, path) => {
  expect(reportInput.safeParse(raw).error?.issues.map((issue) => issue.path[0])).toEqual([path]);
});
