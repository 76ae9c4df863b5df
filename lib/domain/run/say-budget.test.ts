import { expect, test } from "vitest";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, minute, opened, planInHand, rollback, start } from "../testing/run-in-hand";
import { sayBudget } from "./say-budget";

const plan = planInHand();
const say = (state: ReturnType<typeof carry>, minutes: number, of = plan) => sayBudget(state, of, opened + minutes * minute, () => "Yusuf Demir");
const decided = carry([amara, 0, rollback]);

test("no clock runs before something goes back", () => {
  expect(say(carry(), 5)).toBeNull();
});

test("within the limit it says what is to spare", () => {
  expect(say(decided, 0)).toMatchObject({ tone: "in-progress", say: "1 min to spare", limitMinutes: 12, endMinutes: 11 });
});

test("a forecast beyond the limit is told before the limit is crossed", () => {
  expect(say(decided, 3)).toMatchObject({ tone: "attention", say: "Will overrun by 2 min" });
});

test("past the limit it says who was told, once somebody was", () => {
  expect(say(decided, 13)).toMatchObject({ tone: "blocked", say: "Over the limit by 1 min" });
  const told = { ...decided, escalations: [{ at: opened + 12 * minute, to: yusuf, reason: "", stepId: null, byItself: true }] };
  expect(say(told, 13)?.say).toBe("Over the limit. Yusuf Demir was told");
});

test("from four fifths on it asks for attention, also when it will be in time", () => {
  const near = carry([amara, 0, rollback], [jonas, 1, finish(1)], [jonas, 4, finish(2)], [yusuf, 4, finish(3)], [amara, 7, { ...start(4), allowNoReturn: true } as never]);
  expect(say(near, 10)).toMatchObject({ tone: "attention", say: "Four fifths of the time have passed" });
});

test("without a limit there is nothing to overrun", () => {
  const document = { ...plan.document, times: { sustainedMinutes: 5, budgetMinutes: null } };
  expect(say(decided, 50, { ...plan, document })).toMatchObject({ tone: "in-progress", limitMinutes: null });
});

test("once it has recovered the clock stands", () => {
  const recovered = { ...decided, recoveredAt: opened + 9 * minute };
  expect(say(recovered, 50)).toMatchObject({ tone: "ready", say: "3 min to spare", elapsedMs: 9 * minute });
  expect(say({ ...decided, recoveredAt: opened + 15 * minute }, 50)).toMatchObject({ tone: "attention", say: "3 min over the limit" });
});
