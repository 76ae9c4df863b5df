import { expect, test } from "vitest";
import { isReminderDue } from "./reminder";

test.each([
  ["2026-06-16T21:59:59Z", "Europe/Berlin", false],
  ["2026-06-16T22:00:00Z", "Europe/Berlin", true],
  ["2026-06-16T22:00:00Z", "America/New_York", false],
  ["2026-06-19T12:00:00Z", "Europe/Berlin", true],
  ["2026-07-19T12:00:00Z", "Europe/Berlin", true],
])("an action due on 19 June, at %s in %s: %s", (now, zone, due) => {
  expect(isReminderDue("2026-06-19", new Date(now), zone)).toBe(due);
});
