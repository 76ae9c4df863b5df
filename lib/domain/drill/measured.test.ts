import { describe, expect, test } from "vitest";
import { minute, planInHand, stepInHand } from "../testing/run-in-hand";
import { type MeasuredDrill, measuredOf, measuredWayOf } from "./measured";

const steps = planInHand().document.steps.items;
const drill = (id: string, at: number, minutes: number[], more: Partial<MeasuredDrill> = {}): MeasuredDrill => ({
  id, kind: "staging", at, version: 1, measuredMs: minutes.reduce((sum, each) => sum + each, 0) * minute,
  measured: Object.fromEntries(minutes.map((each, index) => [stepInHand(index + 1), each * minute])), ...more,
});

describe("the times of steps", () => {
  test("stand beside the estimate, the newest drill and the newest run apart", () => {
    const [first, , , fourth] = measuredOf(steps, [drill("old", 1, [9, 9, 9, 9]), drill("new", 3, [1, 2, 3]), drill("real", 2, [4, 4, 4, 4], { kind: "run" })]);
    expect(first).toMatchObject({ stepId: stepInHand(1), estimateMinutes: 2, drill: { ms: minute, drillId: "new" }, run: { ms: 4 * minute, drillId: "real" }, isOver: false });
    expect(fourth).toMatchObject({ drill: { ms: 9 * minute, drillId: "old" }, run: { ms: 4 * minute }, isOver: false });
  });

  test("say what took longer than planned by the newest of both, on the estimate is within", () => {
    expect(measuredOf(steps, [drill("a", 1, [2, 6])]).map(({ isOver }) => isOver)).toEqual([false, true, false, false]);
    expect(measuredOf(steps, [drill("a", 1, [9]), drill("b", 2, [1], { kind: "run" })])[0]?.isOver).toBe(false);
  });

  test("are empty for a step that nobody carried out, and leave out steps that are gone", () => {
    expect(measuredOf(steps, [{ ...drill("a", 1, []), measured: { gone: 5 } }])).toMatchObject(steps.map(({ id }) => ({ stepId: id, drill: null, run: null, isOver: false })));
    expect(measuredOf(steps, [])).toHaveLength(4);
  });
});

test("the whole way is the newest that was measured to its end", () => {
  expect(measuredWayOf(steps, [drill("a", 1, [5, 6]), drill("b", 2, [9], { measuredMs: null })])).toEqual({ estimateMinutes: 11, measured: { ms: 11 * minute, at: 1, drillId: "a", kind: "staging", version: 1 } });
  expect(measuredWayOf(steps, []).measured).toBeNull();
});
