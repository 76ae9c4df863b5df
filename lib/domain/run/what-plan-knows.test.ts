import { expect, test } from "vitest";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, planInHand, rollback, start } from "../testing/run-in-hand";
import { sayWhatPlanKnows, whatPlanKnows } from "./what-plan-knows";

const plan = planInHand();
const past = carry([amara, 1, rollback], [jonas, 1, finish(1)], [jonas, 2, finish(2)], [yusuf, 2, finish(3)], [amara, 3, { ...start(4), allowNoReturn: true } as never]);

test("parallel steps count once, and the point of no return is told apart when it is passed", () => {
  expect(whatPlanKnows(carry(), plan, { isDeploying: true })).toEqual({ wayBackMinutes: 11, isDeploying: true, isPastNoReturn: false });
  expect(whatPlanKnows(past, plan, { isDeploying: false })).toEqual({ wayBackMinutes: 11, isDeploying: false, isPastNoReturn: true });
});

test("it reads as sentences", () => {
  expect(sayWhatPlanKnows(carry(), plan, null)).toEqual(["The way back takes 11 min, in 4 steps, as estimated.", "The point of no return, step 4, is not passed.", "The plan does not say whether data are lost."]);
  expect(sayWhatPlanKnows(past, plan, null)[1]).toBe("The point of no return is passed.");
  const document = { ...plan.document, steps: { ...plan.document.steps, items: [] }, data: { ...plan.document.data, touchesData: false } };
  expect(sayWhatPlanKnows(carry(), { ...plan, document }, null)).toEqual(["The plan has no steps for a way back.", "Each step can be undone.", "It touches no data."]);
});

test("what a drill measured stands in place of the estimate, and says so", () => {
  expect(whatPlanKnows(carry(), plan, { isDeploying: false, measuredMinutes: 19 }).wayBackMinutes).toBe(19);
  expect(sayWhatPlanKnows(carry(), plan, { minutes: 19, when: "2 June" })[0]).toBe("The way back takes 19 min, in 4 steps, measured 2 June; 11 min were estimated.");
});
