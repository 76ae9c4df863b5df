import { expect, test } from "vitest";
import { checkout } from "../template/examples/checkout";
import { criticalPathMinutes } from "./critical-path";
import type { PlanDocument } from "./document";
import { sayNoReturn, sayRoom, sayWay } from "./say-way";
import { wayLanes } from "./way-lanes";

const plan = (change: (plan: PlanDocument) => void = () => {}): PlanDocument => {
  const copy = structuredClone(checkout.plan);
  change(copy);
  return copy;
};
const ms = (minutes: readonly number[]) => Object.fromEntries(checkout.plan.steps.items.map((step, at) => [step.id, (minutes[at] ?? 0) * 60_000]));

test("each step is a lane; parallel ones begin together and what follows waits for the longest", () => {
  expect(wayLanes(plan()).lanes.map(({ number, planned }) => [number, planned?.from, planned?.for])).toEqual([[1, 0, 2], [2, 2, 3], [3, 5, 5], [4, 10, 6], [5, 10, 2], [6, 16, 5], [7, 21, 1]]);
});

test("the whole is the critical path, and only what makes it longer is on it", () => {
  const { lanes, plannedMinutes } = wayLanes(plan());
  expect(plannedMinutes).toBe(criticalPathMinutes(checkout.plan.steps.items));
  expect(lanes.filter(({ isCritical }) => !isCritical).map(({ number }) => number)).toEqual([5]);
  expect(lanes.map(({ beside }) => beside)).toEqual([null, null, null, null, 4, null, null]);
});

test("without a time box nothing is known of the whole, nor of when the point of no return comes after it", () => {
  const shown = wayLanes(plan(({ steps }) => void Object.assign(steps.items[1] ?? {}, { timeBoxMinutes: null })));
  expect(shown.plannedMinutes).toBeNull();
  expect(shown.lanes[1]?.planned).toBeNull();
  expect(shown.lanes[1]?.isCritical).toBe(false);
  expect(shown.noReturn).toEqual({ number: 4, at: null });
});

test("the point of no return is where its group begins", () => {
  expect(wayLanes(plan()).noReturn).toEqual({ number: 4, at: 10 });
  expect(wayLanes(plan(({ steps }) => steps.items.forEach((step) => Object.assign(step, { undo: "yes" })))).noReturn).toBeNull();
});

test("what was measured stands beside it, on its own time, late where it took longer", () => {
  const { lanes, measuredMinutes } = wayLanes(plan(), ms([1, 4, 5, 5, 7, 5, 1]));
  expect(lanes.map(({ measured }) => [measured?.from, measured?.for, measured?.isLate])).toEqual([
    [0, 1, false], [1, 4, true], [5, 5, false], [10, 5, false], [10, 7, true], [17, 5, false], [22, 1, false],
  ]);
  expect(measuredMinutes).toBe(23);
});

test("where a step was not measured its estimate holds the place of it, and the whole is not measured", () => {
  const { [checkout.plan.steps.items[2]?.id ?? ""]: _, ...some } = ms([1, 4, 5, 5, 7, 5, 1]);
  const { lanes, measuredMinutes } = wayLanes(plan(), some);
  expect(lanes[2]?.measured).toBeNull();
  expect(lanes[3]?.measured?.from).toBe(10);
  expect(measuredMinutes).toBeNull();
});

test("the axis reaches as far as the limit, the plan and what was measured, and its numbers stay inside", () => {
  expect(wayLanes(plan(({ times }) => void (times.budgetMinutes = 45))).span).toBe(45);
  expect(wayLanes(plan(({ times }) => void (times.budgetMinutes = 10))).span).toBe(22);
  expect(wayLanes(plan(), ms([60, 4, 5, 5, 7, 5, 1])).span).toBe(82);
  for (const budgetMinutes of [1, 7, 30, 90, 600, 5_000, 43_200]) {
    const { ticks, span } = wayLanes(plan(({ times }) => void (times.budgetMinutes = budgetMinutes)));
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.every((at) => at < span)).toBe(true);
  }
});

test("a plan without steps has no lanes and takes no known time", () => {
  const shown = wayLanes(plan(({ steps }) => void (steps.items = [])));
  expect(shown).toMatchObject({ lanes: [], plannedMinutes: null, measuredMinutes: null, noReturn: null });
});

test("the picture in words says the same numbers", () => {
  expect(sayWay(wayLanes(plan()))).toBe("Seven steps, 22 min as planned; the limit is 30 min. Point of no return before step 4, 10 min after the decision.");
  expect(sayNoReturn({ number: 1, at: 0 })).toBe("Point of no return before step 1, right after the decision.");
  expect(sayRoom(22, 30)).toEqual({ say: "8 min to spare", isOver: false });
  expect(sayRoom(34, 30)).toEqual({ say: "4 min over the limit of 30 min", isOver: true });
  expect(sayRoom(null, 30)).toBeNull();
});
