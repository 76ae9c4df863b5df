import { describe, expect, test } from "vitest";
import type { Order } from "../run/orders";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, minute, planInHand, rollback, start, stepInHand } from "../testing/run-in-hand";
import { outcomeOf } from "./outcome";

const plan = planInHand();
const verify: Order = { order: "verifyStep", stepId: stepInHand(1), note: "" };
const recovered: Order = { order: "recover", how: "It is right again" };
const resolved: Order = { order: "resolve", note: "" };
type Told = Parameters<typeof carry>[number];

const steps: Told[] = [
  [jonas, 2, start(1)], [jonas, 4, finish(1)], [jonas, 4, verify],
  [jonas, 4, start(2)], [yusuf, 4, start(3)], [yusuf, 6, finish(3)], [jonas, 9, finish(2)],
];
const last: Told[] = [[amara, 9, { ...start(4), allowNoReturn: true } as Order], [amara, 12, finish(4)]];
const end: Told[] = [[amara, 13, recovered], [amara, 14, resolved]];
const decided: Told = [amara, 1, rollback];
const outcome = (...told: Told[]) => outcomeOf(carry(...told), plan);

describe("a way back that was carried out", () => {
  test("by the plan, each step done as written, has passed and is measured", () => {
    expect(outcome(decided, ...steps, ...last, ...end)).toEqual({
      result: "passed",
      measured: { [stepInHand(1)]: 2 * minute, [stepInHand(2)]: 5 * minute, [stepInHand(3)]: 2 * minute, [stepInHand(4)]: 3 * minute },
      measuredMs: 12 * minute,
    });
  });

  test("also when a step worked the second time it was tried as written", () => {
    const again: Told[] = [[jonas, 3, { order: "failStep", stepId: stepInHand(1), reason: "No access" }], [jonas, 3, { order: "retryStep", stepId: stepInHand(1), another: "" }]];
    expect(outcome(decided, steps[0] as Told, ...again, ...steps.slice(1), ...last, ...end).result).toBe("passed");
  });

  const skipped: Told[] = [[amara, 12, { order: "skipStep", stepId: stepInHand(4), reason: "No time" }]];
  const another: Told[] = [[amara, 10, { order: "failStep", stepId: stepInHand(4), reason: "No rights" }], [amara, 10, { order: "retryStep", stepId: stepInHand(4), another: "By hand" }], [amara, 12, finish(4)]];
  const gaveUp: Told[] = [[amara, 12, { order: "fail", reason: "It does not start" }], [amara, 12, { ...rollback, after: 1 } as Order], [amara, 12, { order: "beginVerifying" } as Order]];
  const cameBack: Told[] = [[amara, 13, recovered], [amara, 13, { order: "reopen", seen: "Slow again" }], [amara, 13, { ...rollback, after: 1 } as Order], [amara, 13, { order: "beginVerifying" } as Order], ...end.map(([who, at, order]): Told => [who, at + 1, order])];
  const told: [string, Told[]][] = [
    ["a step skipped", [decided, ...steps, ...skipped, ...end]],
    ["a step done another way than written", [decided, ...steps, last[0] as Told, ...another, ...end]],
    ["a way back given up in between", [decided, ...steps, ...last, ...gaveUp, ...end]],
    ["what was wrong coming back", [decided, ...steps, ...last, ...cameBack]],
    ["a recovery without a way back", [[amara, 1, { ...rollback, answer: "fixForward" } as Order], [amara, 5, { order: "beginVerifying" } as Order], ...end]],
    ["an end before anything was done", [[amara, 1, { order: "dismiss", reason: "Staging is down" }]]],
    ["no end yet", [decided, ...steps, ...last, end[0] as Told]],
  ];
  test.each(told)("proves nothing of the plan with %s", (_, orders) => {
    expect(outcome(...orders).result).toBe("failed");
  });

  test("keeps what was measured so far when it fails, and no total without a recovery", () => {
    expect(outcome(decided, ...steps.slice(0, 2))).toEqual({ result: "failed", measured: { [stepInHand(1)]: 2 * minute }, measuredMs: null });
  });

  test("that took longer than the column holds is kept as its most", () => {
    const state = { ...carry(decided, ...steps, ...last, ...end) };
    const years = 100 * 24 * 60 * minute;
    expect(outcomeOf({ ...state, recoveredAt: (state.recoveredAt ?? 0) + years }, plan).measuredMs).toBe(2 ** 31 - 1);
  });
});
