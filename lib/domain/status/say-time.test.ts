import { expect, test } from "vitest";
import { sayClock, sayDate, sayLasted, sayMoment, sayZone } from "./say-time";

const at = (iso: string) => Date.parse(iso);
const now = at("2026-06-10T12:04:00Z");

test("a time of today is a clock, another one carries its day, in the zone that is told", () => {
  expect(sayClock(at("2026-06-10T11:40:00Z"), "Europe/Berlin", now)).toBe("13:40");
  expect(sayClock(at("2026-06-09T22:30:00Z"), "Europe/Berlin", now)).toBe("00:30");
  expect(sayClock(at("2026-06-09T22:30:00Z"), "UTC", now)).toBe("9 June, 22:30");
  expect(sayClock(at("2025-12-31T23:30:00Z"), "UTC", now)).toBe("31 December 2025, 23:30");
  expect(sayDate(at("2025-12-31T23:30:00Z"), "Europe/Berlin", now)).toBe("1 January");
  expect(sayMoment(at("2026-06-10T12:21:00Z"), "Europe/Berlin", now)).toBe("Wednesday 10 June at 14:21");
});

test.each([["Europe/Berlin", "Berlin time"], ["America/Argentina/Buenos_Aires", "Buenos Aires time"], ["UTC", "UTC"], ["Etc/UTC", "UTC"]])("%s reads as %s", (zone, said) => {
  expect(sayZone(zone)).toBe(said);
});

test.each([
  [-1, "under a minute"], [59_999, "under a minute"], [60_000, "1 minute"], [41 * 60_000, "41 minutes"], [119 * 60_000, "119 minutes"],
  [120 * 60_000, "2 hours"], [47 * 3_600_000, "47 hours"], [48 * 3_600_000, "2 days"], [9 * 86_400_000, "9 days"],
])("%d ms lasted %s", (ms, said) => {
  expect(sayLasted(ms)).toBe(said);
});
