import { expect, test } from "vitest";
import { nextTry } from "./next-try";

const queuedAt = new Date("2026-11-21T03:00:00Z");
const after = (seconds: number) => new Date(queuedAt.getTime() + seconds * 1000);

test.each([
  [1, 0, 5],
  [2, 5, 10],
  [3, 15, 20],
  [4, 35, 40],
  [5, 75, 60],
  [50, 3_599, 60],
  [51, 3_600, 900],
  [200, 86_399, 900],
])("try %i, %i s after it was queued, waits %i s", (tries, age, wait) => {
  expect(nextTry({ tries, queuedAt, now: after(age) })).toEqual(after(age + wait));
});

test("is given up after a day", () => {
  expect(nextTry({ tries: 200, queuedAt, now: after(86_400) })).toBeNull();
});

test("leaves a receiver alone for as long as it asks, and at most an hour", () => {
  expect(nextTry({ tries: 1, queuedAt, now: queuedAt, askedSeconds: 30 })).toEqual(after(30));
  expect(nextTry({ tries: 1, queuedAt, now: queuedAt, askedSeconds: 2 })).toEqual(after(5));
  expect(nextTry({ tries: 1, queuedAt, now: queuedAt, askedSeconds: 1e12 })).toEqual(after(3_600));
});
