import { describe, expect, test } from "vitest";
import { instantOf, wallTime } from "./zoned";

const berlin = "Europe/Berlin";

describe("the wall", () => {
  test.each([
    ["2026-06-10T12:07:30Z", berlin, "2026-06-10", "14:07"],
    ["2026-06-10T22:30:00Z", "Asia/Kathmandu", "2026-06-11", "04:15"],
    ["2026-01-01T00:00:00Z", "America/Los_Angeles", "2025-12-31", "16:00"],
    ["2026-06-10T00:00:00Z", "UTC", "2026-06-10", "00:00"],
  ])("at %s in %s shows %s %s", (at, zone, date, time) => {
    expect(wallTime(new Date(at), zone)).toEqual({ date, time });
  });
});

describe("the instant", () => {
  test.each([
    ["an ordinary afternoon", "2026-06-11", "16:00", berlin, "2026-06-11T14:00:00.000Z"],
    ["winter", "2026-12-01", "09:00", berlin, "2026-12-01T08:00:00.000Z"],
    ["a quarter-hour zone", "2026-06-11", "04:15", "Asia/Kathmandu", "2026-06-10T22:30:00.000Z"],
    ["the hour before the jump", "2026-03-29", "01:59", berlin, "2026-03-29T00:59:00.000Z"],
    ["an hour that is skipped", "2026-03-29", "02:30", berlin, "2026-03-29T01:30:00.000Z"],
    ["an hour that comes twice", "2026-10-25", "02:30", berlin, "2026-10-25T00:30:00.000Z"],
    ["the hour after it", "2026-10-25", "03:00", berlin, "2026-10-25T02:00:00.000Z"],
    ["the far east", "2026-06-11", "00:30", "Pacific/Kiritimati", "2026-06-10T10:30:00.000Z"],
  ])("of %s", (_, date, time, zone, at) => {
    expect(instantOf({ date, time }, zone).toISOString()).toBe(at);
  });

  test("and back again is the same wall, at every hour of a year that the zone has", () => {
    for (let hour = 0; hour < 8_760; hour += 5) {
      const at = new Date(Date.UTC(2026, 0, 1, hour));
      const wall = wallTime(at, "America/New_York");
      expect(wallTime(instantOf(wall, "America/New_York"), "America/New_York")).toEqual(wall);
    }
  });
});
