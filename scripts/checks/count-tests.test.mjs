import { describe, expect, test } from "vitest";
import { countPhase, countPlaywright, countVitest, sumUp } from "./count-tests.mjs";

describe("counting", () => {
  test.each([
    ["a phase that holds", countPhase(0), [1, 0]],
    ["a phase that does not", countPhase(2), [0, 1]],
    ["a phase that was ended by a signal", countPhase(null), [0, 1]],
    ["tests that pass", countVitest({ numPassedTests: 7, numFailedTests: 0 }, 0), [7, 0]],
    ["tests of which some fail", countVitest({ numPassedTests: 7, numFailedTests: 2 }, 1), [7, 2]],
    ["a file that could not be loaded", countVitest({ numPassedTests: 7, numFailedTests: 0 }, 1), [7, 1]],
    ["a run without a report", countVitest(undefined, 1), [0, 1]],
    ["a run without a test", countVitest({ numPassedTests: 0, numFailedTests: 0 }, 0), [0, 1]],
    ["a run in which all is skipped", countVitest({ numPassedTests: 0, numPendingTests: 3 }, 0), [0, 1]],
    ["journeys that pass", countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 0), [3, 0]],
    ["a journey that needed two tries", countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, 0), [3, 1]],
    ["journeys whose server did not start", countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 1), [0, 1]],
  ])("%s", (_, { passed, failed }, expected) => {
    expect([passed, failed]).toEqual(expected);
  });
});

describe("the last line", () => {
  test("adds up", () => {
    expect(sumUp([countPhase(0), countVitest({ numPassedTests: 5, numFailedTests: 2 }, 1)])).toEqual({ line: "6 passed, 2 failed", isFine: false });
  });

  test("is fine only when something ran", () => {
    expect(sumUp([])).toEqual({ line: "0 passed, 0 failed", isFine: false });
    expect(sumUp([countPhase(0)])).toEqual({ line: "1 passed, 0 failed", isFine: true });
  });
});
