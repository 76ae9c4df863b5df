import { expect, test } from "vitest";
import { daysOfWeek, sayWeek, weekFrom, weekOf } from "./week";

const berlin = "Europe/Berlin";

test.each([
  ["a Wednesday", "2026-06-10T12:00:00Z", berlin, "2026-06-08", "2026-06-14"],
  ["the last minute of Sunday", "2026-06-14T21:59:59Z", berlin, "2026-06-08", "2026-06-14"],
  ["Monday, when it is still Sunday in London", "2026-06-14T22:00:00Z", berlin, "2026-06-15", "2026-06-21"],
  ["Sunday, when Berlin has Monday", "2026-06-14T22:00:00Z", "America/New_York", "2026-06-08", "2026-06-14"],
  ["a week across the year", "2027-01-01T12:00:00Z", berlin, "2026-12-28", "2027-01-03"],
])("the week of %s", (_, at, zone, monday, sunday) => {
  expect(weekOf(new Date(at), zone)).toMatchObject({ monday, sunday });
});

test("starts and ends at midnight in its zone, also when the clock jumps within it", () => {
  const { start, end } = weekOf(new Date("2026-03-27T12:00:00Z"), berlin);
  expect([start.toISOString(), end.toISOString()]).toEqual(["2026-03-22T23:00:00.000Z", "2026-03-29T22:00:00.000Z"]);
});

test("the next week begins where this one ends", () => {
  const now = new Date("2026-06-10T12:00:00Z");
  expect(weekOf(now, berlin, 1).start).toEqual(weekOf(now, berlin).end);
  expect(weekFrom("2026-06-17", berlin)).toEqual(weekOf(now, berlin, 1));
});

test("is said with its days", () => {
  expect([sayWeek(weekFrom("2026-06-10", berlin)), sayWeek(weekFrom("2026-07-01", berlin))]).toEqual(["8 to 14 June", "29 June to 5 July"]);
});

test("the days of a week are told without a zone", () => {
  expect(daysOfWeek("2026-06-10")).toEqual({ monday: "2026-06-08", sunday: "2026-06-14" });
  expect(daysOfWeek("2026-06-14", 1)).toEqual({ monday: "2026-06-15", sunday: "2026-06-21" });
  expect(daysOfWeek("2026-06-08", -1)).toEqual({ monday: "2026-06-01", sunday: "2026-06-07" });
});
