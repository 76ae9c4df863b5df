const none = { passed: 0, failed: 0, skipped: 0 };

/** A phase without tests of its own (types, lint, build) is one test: it holds or it does not. */
export function countPhase(exitCode) {
  return exitCode === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** What a vitest report says; a run that broke outside its tests, or ran none, has failed once. */
export function countVitest(report, exitCode) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  return settle({ passed, failed, skipped: numPendingTests + numTodoTests }, exitCode);
}

/** What a Playwright report says; one that passed only on a second try has failed. */
export function countPlaywright(report, exitCode) {
  const { expected: passed = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return settle({ passed, failed: unexpected + flaky, skipped }, exitCode);
}

function settle(count, exitCode) {
  const isFine = exitCode === 0 && count.passed > 0;
  return count.failed === 0 && !isFine ? { ...count, failed: 1 } : count;
}

/** The last line of the command, and whether all is well: something ran and nothing failed. */
export function sumUp(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, isFine: passed > 0 && failed === 0 };
}
