import { describe, expect, test } from "vitest";
import { daysOf, doOverlap, isAtWork } from "./launch-window";

const between = (from: string, until: string) => ({ from: Date.parse(from), until: Date.parse(until) });
const berlin = { timeZone: "Europe/Berlin", workFrom: 480, workUntil: 1_140 };
const nights = { timeZone: "Europe/Berlin", workFrom: 1_320, workUntil: 360 };

describe("working hours", () => {
  test.each([
    ["the whole working day of a Friday", berlin, between("2026-06-12T06:00:00Z", "2026-06-12T17:00:00Z"), true],
    ["a minute too early", berlin, between("2026-06-12T05:59:00Z", "2026-06-12T07:00:00Z"), false],
    ["a minute too long", berlin, between("2026-06-12T16:00:00Z", "2026-06-12T17:01:00Z"), false],
    ["a Saturday", berlin, between("2026-06-13T08:00:00Z", "2026-06-13T09:00:00Z"), false],
    ["a Sunday that is Monday where the person is", { ...berlin, timeZone: "Pacific/Auckland" }, between("2026-06-14T21:00:00Z", "2026-06-14T22:00:00Z"), true],
    ["a Friday that is Saturday there", { ...berlin, timeZone: "Pacific/Auckland" }, between("2026-06-12T21:00:00Z", "2026-06-12T22:00:00Z"), false],
    ["the night of a Friday, past midnight", nights, between("2026-06-12T20:00:00Z", "2026-06-13T04:00:00Z"), true],
    ["the night of a Sunday", nights, between("2026-06-14T20:00:00Z", "2026-06-14T21:00:00Z"), false],
    ["the day after a night", nights, between("2026-06-10T03:00:00Z", "2026-06-10T05:00:00Z"), false],
    ["two days of one window", berlin, between("2026-06-10T08:00:00Z", "2026-06-11T08:00:00Z"), false],
    ["the winter's eight in the morning", berlin, between("2026-12-10T07:00:00Z", "2026-12-10T08:00:00Z"), true],
    ["the summer's hour, in winter", berlin, between("2026-12-10T06:00:00Z", "2026-12-10T07:00:00Z"), false],
  ])("%s", (_, hours, window, expected) => {
    expect(isAtWork(window, hours)).toBe(expected);
  });
});

test("windows overlap when both are open at one moment, not when one ends as the other begins", () => {
  const first = between("2026-06-10T08:00:00Z", "2026-06-10T09:00:00Z");
  expect(doOverlap(first, between("2026-06-10T08:59:00Z", "2026-06-10T10:00:00Z"))).toBe(true);
  expect(doOverlap(first, between("2026-06-10T09:00:00Z", "2026-06-10T10:00:00Z"))).toBe(false);
  expect(doOverlap(between("2026-06-10T09:00:00Z", "2026-06-10T10:00:00Z"), first)).toBe(false);
});

test("a window that closes at midnight does not reach the next day", () => {
  expect(daysOf(between("2026-06-10T20:00:00Z", "2026-06-10T22:00:00Z"), "Europe/Berlin")).toEqual({ first: "2026-06-10", last: "2026-06-10" });
  expect(daysOf(between("2026-06-10T20:00:00Z", "2026-06-10T22:01:00Z"), "Europe/Berlin")).toEqual({ first: "2026-06-10", last: "2026-06-11" });
});
