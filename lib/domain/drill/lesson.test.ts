import { expect, test } from "vitest";
import { planInHand, stepInHand } from "../testing/run-in-hand";
import { isTakenIn } from "./lesson";

const [first, second] = [stepInHand(1), stepInHand(2)];
const drilled = planInHand().document;
const change = (id: string) => ({ ...drilled, steps: { ...drilled.steps, items: drilled.steps.items.map((step) => (step.id === id ? { ...step, timeBoxMinutes: 9 } : step)) } });

test("a lesson of a step is taken in by a change of that step, and by no other", () => {
  expect(isTakenIn(first, drilled, change(first))).toBe(true);
  expect(isTakenIn(first, drilled, change(second))).toBe(false);
  expect(isTakenIn(first, drilled, { ...drilled, times: { sustainedMinutes: 1, budgetMinutes: 2 } })).toBe(false);
  expect(isTakenIn(first, drilled, structuredClone(drilled))).toBe(false);
});

test("a step that is gone has taken it in; a step that was not there in the drill has when it comes", () => {
  const without = { ...drilled, steps: { ...drilled.steps, items: drilled.steps.items.filter(({ id }) => id !== first) } };
  expect(isTakenIn(first, drilled, without)).toBe(true);
  expect(isTakenIn(first, without, drilled)).toBe(true);
});

test("a lesson of no step is taken in by any change", () => {
  expect(isTakenIn(null, drilled, change(second))).toBe(true);
  expect(isTakenIn(null, drilled, structuredClone(drilled))).toBe(false);
});
