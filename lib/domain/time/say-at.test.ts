import { expect, test } from "vitest";
import { sayAt, sayDay } from "./say-at";

const moment = Date.parse("2026-06-05T22:40:00Z");

test.each([
  ["Europe/Berlin", "2026-06-05T22:10:00Z", "at 00:40"],
  ["Europe/Berlin", "2026-06-05T21:10:00Z", "on Sat 6 June at 00:40"],
  ["America/New_York", "2026-06-05T21:10:00Z", "at 18:40"],
])("in %s, beside %s: %s", (zone, beside, said) => {
  expect(sayAt(moment, zone, Date.parse(beside))).toBe(said);
});

test("a day has its weekday, and its year when asked", () => {
  expect(sayDay("2028-02-29")).toBe("Tue 29 February");
  expect(sayDay("2026-06-05", true)).toBe("Fri 5 June 2026");
});
