import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import type { Step } from "../plan/document";
import { wayBack, withMeasured } from "./way-back";

const step = (id: string, position: number, timeBoxMinutes: number | null, undo: Step["undo"] = "yes"): Step => ({
  id, position, timeBoxMinutes, undo, kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, verification: "", wayForward: "",
});
const plan = (items: Step[], budgetMinutes: number | null = 30) => ({ ...emptyDocument(), steps: { summary: "", waysBack: [], items }, times: { sustainedMinutes: 5, budgetMinutes } });

describe("the way back", () => {
  test("counts parallel steps once, and says when there is no return", () => {
    const way = wayBack(plan([step("a", 1, 2), step("b", 2, 8), step("c", 3, 6, "no"), step("d", 3, 4), step("e", 4, 5)]));
    expect(way).toEqual({
      steps: 5,
      groups: [
        { label: "1", minutes: 2, risky: false },
        { label: "2", minutes: 8, risky: false },
        { label: "3 and 4", minutes: 6, risky: true },
        { label: "5", minutes: 5, risky: false },
      ],
      totalMinutes: 21,
      budgetMinutes: 30,
      noReturnAfter: 10,
    });
  });

  test("without a point of no return can be left at any time", () => {
    expect(wayBack(plan([step("a", 1, 2)]))?.noReturnAfter).toBeNull();
  });

  test("is not known while a time box is missing or nothing is written", () => {
    expect(wayBack(plan([step("a", 1, 2), step("b", 2, null)]))).toBeNull();
    expect(wayBack(plan([]))).toBeNull();
  });
});

test("what was measured stands beside the bar while it holds, with its day", () => {
  const way = wayBack(plan([step("a", 1, 2)]));
  const proof = { state: "holds", kind: "staging", version: 1, at: "2026-06-02T12:00:00.000Z", until: null, why: null, whoId: "", minutes: 19 } as const;
  const day = (at: string) => at.slice(0, 10);
  expect(withMeasured(way, { wayBackMeasured: true, wayBackMinutes: 19, proof }, day)?.measured).toEqual({ minutes: 19, when: "2026-06-02" });
  expect(withMeasured(way, { wayBackMeasured: false, wayBackMinutes: 2, proof }, day)?.measured).toBeNull();
  expect(withMeasured(null, { wayBackMeasured: true, wayBackMinutes: 19, proof }, day)).toBeNull();
});
