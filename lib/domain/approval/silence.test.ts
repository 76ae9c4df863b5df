import { expect, test } from "vitest";
import { silenceOf } from "./silence";

const hour = 3_600_000;
const ask = { waitsSince: 0, remindedAt: null, escalatedAt: null };
const waiting = [{ remindHours: 4, escalateHours: 20 }];

test.each([
  ["just asked", ask, waiting, 0, false, false],
  ["a moment before", ask, waiting, 4 * hour - 1, false, false],
  ["when it is time", ask, waiting, 4 * hour, true, false],
  ["once", { ...ask, remindedAt: 4 * hour }, waiting, 9 * hour, false, false],
  ["told a moment before", { ...ask, remindedAt: 4 * hour }, waiting, 20 * hour - 1, false, false],
  ["told", { ...ask, remindedAt: 4 * hour }, waiting, 20 * hour, false, true],
  ["told once", { ...ask, remindedAt: 4 * hour, escalatedAt: 20 * hour }, waiting, 90 * hour, false, false],
  ["both after a long outage", ask, waiting, 90 * hour, true, true],
  ["the most impatient of two policies", ask, [...waiting, { remindHours: 1, escalateHours: 2 }], 2 * hour, true, true],
  ["never, when nobody is waited for", ask, [], 90 * hour, false, false],
])("silence: %s", (_, asked, policies, now, remind, escalate) => {
  expect(silenceOf({ ask: asked, waiting: policies, now })).toMatchObject({ remind, escalate });
});

test("silence says when", () => {
  expect(silenceOf({ ask, waiting, now: 0 })).toMatchObject({ remindAt: 4 * hour, escalateAt: 20 * hour });
  expect(silenceOf({ ask: { ...ask, remindedAt: 1 }, waiting, now: 0 })).toMatchObject({ remindAt: null, escalateAt: 20 * hour });
});
