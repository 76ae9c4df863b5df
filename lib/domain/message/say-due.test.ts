import { expect, test } from "vitest";
import { sayDue } from "./say-due";

const now = Date.parse("2026-06-10T12:00:00Z");

test.each([
  ["due", 3.9, "attention", "Due in 3 min"],
  ["due", 0.4, "attention", "Due in under 1 min"],
  ["overdue", -4.2, "attention", "4 min overdue"],
  ["overdue", -125, "attention", "2 h 5 min overdue"],
  ["later", 12, "neutral", "Due in 12 min"],
  ["later", null, "neutral", "Not due yet"],
  ["later", -5, "neutral", "Not due yet"],
  ["sent", -5, "ready", "Sent"],
  ["skipped", null, "neutral", "Skipped"],
] as const)("%s, %s minutes away, is %s: %s", (status, away, tone, say) => {
  expect(sayDue({ status, dueAt: away === null ? null : now + away * 60_000 }, now)).toEqual({ tone, say });
});
