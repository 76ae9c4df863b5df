import { expect, test } from "vitest";
import { asSentence, sayNextUpdate, sayReports } from "./say-incident";

const now = Date.parse("2026-06-10T12:04:00Z");

test("the next update is promised, and a passed promise is owned up to", () => {
  expect(sayNextUpdate({ nextUpdateAt: null }, "UTC", now)).toBe("");
  expect(sayNextUpdate({ nextUpdateAt: now + 360_000 }, "Europe/Berlin", now)).toBe("The next update comes by 14:10.");
  expect(sayNextUpdate({ nextUpdateAt: now - 60_000 }, "UTC", now)).toBe("The next update was due at 12:03 and comes as soon as there is more to say.");
});

test("reports are counted once there are several", () => {
  expect([0, 1, 2, 41].map(sayReports)).toEqual(["", "", "2 people have told us about it.", "41 people have told us about it."]);
});

test.each([["Slow", "Slow."], ["Slow. ", "Slow."], ["Is it slow?", "Is it slow?"]])("%j is the sentence %j", (title, sentence) => {
  expect(asSentence(title)).toBe(sentence);
});
