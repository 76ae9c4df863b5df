import { expect, test } from "vitest";
import { nextOfSeries } from "./series";

const at = (iso: string) => new Date(iso);
const berlin = "Europe/Berlin";

test.each([
  // [first, every, after, next]
  ["2026-06-01T07:00:00Z", 3, "2026-06-01T07:00:00Z", "2026-09-01T07:00:00.000Z"],
  ["2026-09-01T07:00:00Z", 3, "2026-09-02T00:00:00Z", "2026-12-01T08:00:00.000Z"],
  ["2026-01-31T08:00:00Z", 1, "2026-02-01T00:00:00Z", "2026-02-28T08:00:00.000Z"],
  ["2026-01-31T08:00:00Z", 1, "2026-03-01T00:00:00Z", "2026-03-31T07:00:00.000Z"],
  ["2024-02-29T08:00:00Z", 12, "2025-01-01T00:00:00Z", "2025-02-28T08:00:00.000Z"],
  ["2024-02-29T08:00:00Z", 12, "2027-12-31T00:00:00Z", "2028-02-29T08:00:00.000Z"],
])("first %s, every %i months: after %s comes %s", (first, everyMonths, after, next) => {
  expect(nextOfSeries({ firstAt: at(first), nextAt: at(first), everyMonths }, at(after), berlin).toISOString()).toBe(next);
});

test.each([
  // [first, every, last, zone of the lead now, next]: the last was found on a wall in Berlin.
  ["2026-12-15T09:00:00Z", 3, "2027-06-15T08:00:00Z", "UTC", "2027-09-15T09:00:00.000Z"],
  ["2026-01-30T23:30:00Z", 1, "2026-02-27T23:30:00Z", "UTC", "2026-03-30T23:30:00.000Z"],
])("first %s, every %i months: after %s, on a wall in %s, the same date does not come again", (first, everyMonths, last, zone, next) => {
  expect(nextOfSeries({ firstAt: at(first), nextAt: at(last), everyMonths }, at(last), zone).toISOString()).toBe(next);
});
