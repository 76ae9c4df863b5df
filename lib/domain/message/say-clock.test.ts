import { expect, test } from "vitest";
import { sayClock } from "./say-clock";

const now = new Date("2026-06-10T12:07:00Z");

test.each([
  ["2026-06-10T12:25:00Z", "Europe/Berlin", "14:25 UTC+2"],
  ["2026-12-10T12:25:00Z", "Europe/Berlin", "13:25 UTC+1 on 10 December"],
  ["2026-06-10T12:25:00Z", "UTC", "12:25 UTC"],
  ["2026-06-10T12:25:00Z", "America/New_York", "08:25 UTC−4"],
  ["2026-06-10T12:25:00Z", "Asia/Kathmandu", "18:10 UTC+5:45"],
  ["2026-06-10T12:25:00Z", "America/St_Johns", "09:55 UTC−2:30"],
  ["2026-06-10T22:10:00Z", "Europe/Berlin", "00:10 UTC+2 on 11 June"],
  ["2026-06-10T23:59:00Z", "UTC", "23:59 UTC"],
])("%s in %s reads %j", (at, zone, words) => {
  expect(sayClock(new Date(at), now, zone)).toBe(words);
});
