import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAt, joinDue, sayDue, splitDue } from "./due";

describe("when an item is due", () => {
  test.each([
    [-2_880, "2 days before the launch"],
    [-1_440, "1 day before the launch"],
    [-10_080, "1 week before the launch"],
    [0, "at the launch"],
    [60, "1 hour after the launch"],
    [90, "90 minutes after the launch"],
    [-25 * 60, "25 hours before the launch"],
  ])("%i minutes are said as “%s”", (minutes, words) => {
    expect(sayDue(minutes)).toBe(words);
  });

  test("comes back from its words as it went in", () => {
    fc.assert(fc.property(fc.option(fc.integer({ min: -525_600, max: 525_600 })), (minutes) => joinDue(splitDue(minutes)) === minutes));
  });

  test("is an instant once the launch has a date", () => {
    expect(dueAt(-60, new Date("2026-06-11T16:00:00Z"))).toBe("2026-06-11T15:00:00.000Z");
    expect(dueAt(-60, null)).toBeNull();
    expect(dueAt(null, new Date(0))).toBeNull();
  });
});
