import { describe, expect, it } from "vitest";
import { sayDistance, sayExactly, sayRelatively } from "./say-moment";

const now = new Date("2026-06-10T12:07:00Z");

describe("sayExactly", () => {
  it("speaks in the zone that is asked for, whatever the machine's own is", () => {
    const at = new Date("2026-06-10T22:30:00Z");
    expect(sayExactly(at, "Europe/Berlin")).toBe("Thu 11 June 2026, 00:30");
    expect(sayExactly(at, "America/New_York")).toBe("Wed 10 June 2026, 18:30");
    expect(sayExactly(at, "Asia/Kathmandu", true)).toBe("Thu 11 June 2026, 04:15 (Asia/Kathmandu)");
  });

  it("knows the weekday before 1970 and on leap days", () => {
    expect(sayExactly(new Date("1969-07-20T20:17:00Z"), "UTC")).toBe("Sun 20 July 1969, 20:17");
    expect(sayExactly(new Date("2028-02-29T00:00:00Z"), "UTC")).toBe("Tue 29 February 2028, 00:00");
  });
});

describe("sayRelatively", () => {
  it.each([
    ["2026-06-10T12:07:01Z", "just now"],
    ["2026-06-10T12:06:56Z", "4 s ago"],
    ["2026-06-10T12:07:30Z", "in 30 s"],
    ["2026-06-10T12:05:00Z", "2 min ago"],
    ["2026-06-10T12:19:00Z", "in 12 min"],
    ["2026-06-10T08:00:00Z", "today 10:00"],
    ["2026-06-10T22:30:00Z", "tomorrow 00:30"],
    ["2026-06-09T20:00:00Z", "yesterday 22:00"],
    ["2026-06-08T07:00:00Z", "Mon 09:00"],
    ["2026-06-16T07:00:00Z", "Tue 09:00"],
    ["2026-06-17T07:00:00Z", "17 June"],
    ["2026-06-02T07:00:00Z", "2 June"],
    ["2025-06-02T07:00:00Z", "2 June 2025"],
  ])("says %s as %j in Berlin", (at, words) => {
    expect(sayRelatively(new Date(at), now, "Europe/Berlin")).toBe(words);
  });
});

it("says how far away a moment is", () => {
  expect(sayDistance(new Date("2026-06-11T14:07:00Z"), now)).toBe("in 1 day 2 h");
  expect(sayDistance(new Date("2026-06-10T11:55:00Z"), now)).toBe("12 min ago");
  expect(sayDistance(new Date("2026-06-10T12:07:20Z"), now)).toBe("now");
});
