import { expect, test } from "vitest";
import { asSentence, sayNextUpdate, sayReports } from "./say-incident";

const now = Date.parse("2026-06-10T12:04:00Z");

test("the next update is promised, and a passed promise is owned up to", () => {
  expect(sayNextUpdate({ nextUpdateAt: null }, now)).toBeNull();
  expect(sayNextUpdate({ nextUpdateAt: now }, now)).toEqual({ before: "The next update comes by ", at: now, after: "." });
  expect(sayNextUpdate({ nextUpdateAt: now - 1 }, now)).toEqual({ before: "The next update was due at ", at: now - 1, after: " and comes as soon as there is more to say." });
});

test("reports are counted once there are several", () => {
  expect([0, 1, 2, 41].map(sayReports)).toEqual(["", "", "2 people have told us about it.", "41 people have told us about it."]);
});

test.each([["Slow", "Slow."], ["Slow. ", "Slow."], ["Is it slow?", "Is it slow?"]])("%j is the sentence %j", (title, sentence) => {
  expect(asSentence(title)).toBe(sentence);
});
