import { expect, test } from "vitest";
import type { PlanDocument } from "../plan/document";
import { planInHand, stepInHand } from "../testing/run-in-hand";
import { changesSince, countChangedSteps } from "./changes-since";

const before = planInHand().document;
const nameOf = (id: string) => id;
const steps = (change: (step: PlanDocument["steps"]["items"][number], at: number) => Partial<typeof step>) => ({ ...before, steps: { ...before.steps, items: before.steps.items.map((step, at) => ({ ...step, ...change(step, at) })) } });

test("says what of the steps changed, shortly, and counts the rest", () => {
  const after = steps((_, at) => ({ timeBoxMinutes: 9 + at, instruction: at === 1 ? "Redeploy twice" : before.steps.items[at]?.instruction }));
  expect(changesSince("way", before, after, nameOf)).toEqual(["Step 1, time box: was 2 min, now 9 min.", "Step 2, what to do: rewritten.", "3 more changes."]);
  expect(countChangedSteps(before, after)).toBe(4);
});

test("other people do the same step; other sections and roles are not the steps", () => {
  const after = { ...steps(() => ({ ownerId: null })), times: { sustainedMinutes: 1, budgetMinutes: 1 } };
  expect(changesSince("way", before, after, nameOf)).toEqual([]);
  expect(countChangedSteps(before, after)).toBe(0);
});

test("a step that is gone or new counts, and is named", () => {
  const after = { ...before, steps: { ...before.steps, items: before.steps.items.filter(({ id }) => id !== stepInHand(4)) } };
  expect(changesSince("way", before, after, nameOf)).toEqual(["Step 4 removed."]);
  expect(changesSince("way", after, before, nameOf)).toEqual(["Step 4 added."]);
  expect(countChangedSteps(before, after)).toBe(1);
});

test("a restore test speaks of the backup and the migrations alone", () => {
  const data: PlanDocument["data"] = { ...before.data, backup: "taken", writes: "Orders", migrations: [{ id: "01976000-0000-7000-8000-000000000001", name: "add_currency", reversible: true, note: "" }] };
  expect(changesSince("restore", before, { ...before, data }, nameOf)).toEqual(["Backup: now Taken.", "Migration 1 added."]);
});
