import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBeside, toBeside } from "./beside";
import { criticalPathMinutes, normalizeSteps, pointOfNoReturn } from "./critical-path";
import type { Step } from "./document";

const step = (position: number, timeBoxMinutes: number | null, more: Partial<Step> = {}): Step => ({
  id: `00000000-0000-4000-8000-${String(Math.abs(position * 1000 + (timeBoxMinutes ?? 0))).padStart(12, "0")}`,
  position, kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, timeBoxMinutes, verification: "", undo: "yes", wayForward: "", ...more,
});
const anySteps = fc.array(fc.record({ position: fc.integer({ min: 1, max: 100 }), minutes: fc.integer({ min: 1, max: 500 }) }), { maxLength: 12 }).map((list) => list.map((each) => step(each.position, each.minutes)));

describe("the critical path", () => {
  test.each([
    ["no step", [], null],
    ["one", [step(1, 5)], 5],
    ["one after the other", [step(1, 5), step(2, 7)], 12],
    ["side by side counts once, the longest", [step(1, 5), step(1, 7), step(2, 1)], 8],
    ["a missing time box leaves it unknown", [step(1, 5), step(1, null)], null],
    ["positions with gaps", [step(9, 5), step(3, 2)], 7],
  ])("%s", (_, steps, minutes) => expect(criticalPathMinutes(steps)).toBe(minutes));

  test("is at least the longest step and at most all of them, in whatever order they are listed", () => {
    fc.assert(fc.property(anySteps.filter((steps) => steps.length > 0), (steps) => {
      const boxes = steps.map((each) => each.timeBoxMinutes ?? 0);
      const minutes = criticalPathMinutes(steps);
      expect(minutes).toBeGreaterThanOrEqual(Math.max(...boxes));
      expect(minutes).toBeLessThanOrEqual(boxes.reduce((a, b) => a + b, 0));
      expect(criticalPathMinutes([...steps].reverse())).toBe(minutes);
    }));
  });
});

test("normalised steps are in order, counted without gaps, keep who runs beside whom, and stay so", () => {
  fc.assert(fc.property(anySteps, (steps) => {
    const normal = normalizeSteps(steps);
    const positions = normal.map((each) => each.position);
    expect([...new Set(positions)]).toEqual(Array.from({ length: new Set(positions).size }, (_, at) => at + 1));
    expect(criticalPathMinutes(normal)).toBe(criticalPathMinutes(steps));
    expect(normalizeSteps(normal)).toEqual(normal);
    expect(fromBeside(toBeside(steps))).toEqual(normal);
  }));
});

test("the point of no return is the first in the order of doing, not of listing", () => {
  const late = step(3, 1, { undo: "no" });
  const early = step(2, 2, { undo: "no" });
  expect(pointOfNoReturn([late, step(1, 1), early])).toBe(early);
  expect(pointOfNoReturn([step(1, 1), step(2, 1, { undo: "notNeeded" })])).toBeNull();
});
