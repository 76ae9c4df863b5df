import { expect, test } from "vitest";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, minute, opened, planInHand, rollback, start } from "../testing/run-in-hand";
import { lanesOf } from "./lanes";

const plan = planInHand();
const at = (minutes: number) => opened + minutes * minute;
const lanes = (state: ReturnType<typeof carry>, minutes: number) => lanesOf(state, plan, at(minutes));

test("there are none before something goes back", () => {
  expect(lanes(carry(), 5)).toBeNull();
  expect(lanes(carry([amara, 1, { ...rollback, answer: "fixForward" } as never]), 5)).toBeNull();
});

test("planned bars follow the positions; parallel steps begin together", () => {
  const shown = lanes(carry([amara, 1, rollback]), 1);
  const planned = new Map(shown?.lanes.flatMap(({ steps }) => steps.map((step) => [step.number, step.planned])));
  expect([1, 2, 3, 4].map((number) => planned.get(number))).toEqual([{ from: 0, for: 2 }, { from: 2, for: 5 }, { from: 2, for: 3 }, { from: 7, for: 4 }]);
});

test("what took longer than its time box is late, what runs is not late yet", () => {
  const shown = lanes(carry([amara, 1, rollback], [jonas, 1, start(1)], [jonas, 5, finish(1)], [jonas, 5, start(2)]), 15);
  const own = shown?.lanes.find(({ personId }) => personId === jonas)?.steps;
  expect(own?.map(({ real }) => real)).toEqual([{ from: 0, for: 4, isLate: true }, { from: 4, for: 10, isLate: false }]);
});

test("a lane stands for whoever has the step now", () => {
  const shown = lanes(carry([amara, 1, rollback], [yusuf, 2, start(1)]), 3);
  expect(shown?.lanes.map(({ personId, steps }) => [personId, steps.map(({ number }) => number)])).toEqual([[yusuf, [1, 3, 4]], [jonas, [2]]]);
});

test("everything drawn lies within the span, and so does the limit", () => {
  const shown = lanes(carry([amara, 1, rollback], [jonas, 1, start(1)]), 40);
  const ends = shown?.lanes.flatMap(({ steps }) => steps.flatMap(({ planned, real, later }) => [planned, real, later].map((bar) => (bar ? bar.from + bar.for : 0)))) ?? [];
  expect(Math.max(...ends)).toBeLessThanOrEqual(shown?.span ?? 0);
  expect(shown?.marks.find(({ kind }) => kind === "limit")?.at).toBe(12);
});

test("no two words of a line stand on each other", () => {
  const document = structuredClone(plan.document);
  for (const step of document.steps.items) step.ownerId = jonas;
  const shown = lanesOf(carry([amara, 1, rollback]), { ...plan, document }, at(1));
  const [lane] = shown?.lanes ?? [];
  expect(lane?.lines).toBeGreaterThan(1);
  const first = lane?.steps.filter(({ line }) => line === 0) ?? [];
  expect(first.length).toBeLessThan(4);
});

test("a name stays within the lane: after its bar, before it, or on it", () => {
  const document = structuredClone(plan.document);
  for (const step of document.steps.items) step.instruction = "Do what takes many words to be named here";
  const labels = (state: ReturnType<typeof carry>, minutes: number) => new Map(lanesOf(state, { ...plan, document }, at(minutes))?.lanes.flatMap(({ steps }) => steps.map(({ number, label }) => [number, label])));
  const running = carry([amara, 1, rollback], [jonas, 1, start(1)]);
  expect(labels(running, 2).get(1)).toEqual({ at: 2, isBefore: false });
  expect(labels(running, 2).get(4)).toMatchObject({ isBefore: true });
  expect(labels(running, 60).get(1)).toEqual({ at: 0, isBefore: false });
});
