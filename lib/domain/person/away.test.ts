import { expect, test } from "vitest";
import { addOwnAwayInput, awayAt } from "./away";

const days = [{ fromOn: "2026-06-10", untilOn: "2026-06-11", standInId: null }];

test.each([
  ["the last minute before", "2026-06-09T21:59:00Z", "Europe/Berlin", false],
  ["the first minute", "2026-06-09T22:00:00Z", "Europe/Berlin", true],
  ["the last minute", "2026-06-11T21:59:00Z", "Europe/Berlin", true],
  ["the first minute back", "2026-06-11T22:00:00Z", "Europe/Berlin", false],
  ["the same moment further west", "2026-06-11T22:00:00Z", "America/New_York", true],
])("away in %s", (_, at, zone, away) => {
  expect(awayAt(days, zone, new Date(at)) !== null).toBe(away);
});

test("the last day is not before the first, and both are days", () => {
  const says = (input: object) => addOwnAwayInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
  expect(says({ fromOn: "2026-06-10", untilOn: "2026-06-10" })).toEqual([]);
  expect(says({ fromOn: "2026-06-11", untilOn: "2026-06-10" })).toEqual([["untilOn", "Choose a last day that is not before the first."]]);
  expect(says({ fromOn: "2026-02-30", untilOn: "2026-06-10" })).toEqual([["fromOn", "Write a date like 2026-06-08."]]);
});
