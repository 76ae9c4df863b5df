import { describe, expect, test } from "vitest";
import { toldDecision, toldMessage, toldRun, toldSince } from "../testing/told-run";
import { against, type DurationKind, durationsOf, firstWords, stepTimes, targetsFor } from "./durations";
import { emptyDocument } from "../plan/empty-document";
import type { RunState, RunStep } from "./run-state";
import { sayDurationOf } from "./say-durations";
import { sayTook } from "./say-took";

const min = 60_000;
const [start, run, decided, sent] = [toldSince, toldRun, toldDecision, toldMessage];

const whole = run([28, "run.acknowledged"], [36, "run.decided", decided("rollback")], [40, "run.messageSent", sent("internal")], [56, "run.messageSent", sent("external")], [90, "run.verifying"], [100, "run.recovered", { how: "No crash for an hour" }], [120, "run.resolved", { note: "" }]);

describe("the durations of a run, in minutes", () => {
  test.each<[name: string, state: RunState, wanted: Record<DurationKind, number | null>]>([
    ["only opened", run(), { detect: 22, acknowledge: null, decide: null, recover: null, communicate: null, rollBack: null }],
    ["whole", whole, { detect: 22, acknowledge: 6, decide: 14, recover: 78, communicate: 34, rollBack: 64 }],
    ["told inside only", run([30, "run.messageSent", sent("internal")]), { detect: 22, acknowledge: null, decide: null, recover: null, communicate: 8, rollBack: null }],
    ["held, then gone back", run([30, "run.decided", decided("hold")], [50, "run.decided", decided("rollback")], [80, "run.recovered", { how: "" }]), { detect: 22, acknowledge: null, decide: 8, recover: 58, communicate: null, rollBack: 30 }],
    ["backed out, then restored", run([30, "run.decided", decided("backout")], [50, "run.decided", decided("restore")], [80, "run.recovered", { how: "" }]), { detect: 22, acknowledge: null, decide: 8, recover: 58, communicate: null, rollBack: 50 }],
    ["fixed forward in the end", run([30, "run.decided", decided("rollback")], [50, "run.decided", decided("fixForward")], [80, "run.recovered", { how: "" }]), { detect: 22, acknowledge: null, decide: 8, recover: 58, communicate: null, rollBack: null }],
    ["came back after recovery", run([30, "run.decided", decided("rollback")], [50, "run.recovered", { how: "" }], [55, "run.cameBack", { seen: "Again" }]), { detect: 22, acknowledge: null, decide: 8, recover: null, communicate: null, rollBack: null }],
    ["server clocks apart", run([10, "run.acknowledged"], [5, "run.decided", decided("rollback")]), { detect: 22, acknowledge: 0, decide: 0, recover: null, communicate: null, rollBack: null }],
  ])("%s", (_, state, wanted) => {
    const took = durationsOf(state);
    expect(Object.fromEntries(Object.entries(took).map(([kind, ms]) => [kind, ms === null ? null : ms / min]))).toEqual(wanted);
  });

  test("trouble that is said to begin later than it was reported took no time to detect", () => {
    expect(durationsOf({ ...run(), since: start + 30 * min }).detect).toBe(0);
  });
});

test("the first words are those to customers, however late", () => {
  expect(firstWords(whole)?.audience).toBe("external");
  expect(firstWords(run())).toBeNull();
});

test.each([
  [null, 15, { kind: "missing" }],
  [10 * min, null, { kind: "untargeted" }],
  [15 * min, 15, { kind: "within" }],
  [15 * min + 1, 15, { kind: "over", byMs: 1 }],
  [34 * min, 15, { kind: "over", byMs: 19 * min }],
] as const)("%s ms against %s min", (took, target, wanted) => {
  expect(against(took, target)).toEqual(wanted);
});

test("each step stands beside its plan; what was skipped or not begun took nothing", () => {
  const step = (id: string, timeBoxMinutes: number | null): RunStep => ({ id, position: 1, kind: "code", instruction: id, automation: "", ownerId: "jonas", deputyId: null, timeBoxMinutes, verification: "", undo: "yes", wayForward: "" });
  const named = (stepId: string, more: Record<string, unknown> = {}) => ({ stepId, title: stepId, ...more });
  const state = run(
    [30, "run.decided", decided("rollback")],
    [31, "run.stepStarted", named("flag", { from: null })],
    [33, "run.stepFinished", named("flag", { note: "Off" })],
    [33, "run.stepStarted", named("store", { from: null })],
    [57, "run.stepFailed", named("store", { reason: "Not answered" })],
    [58, "run.stepSkipped", named("mail", { reason: "Nobody is hit" })],
    [59, "run.stepStarted", named("hotfix", { from: null })],
  );
  const times = stepTimes([step("flag", 2), step("store", 10), step("mail", 5), step("hotfix", null), step("watch", 60)], state);
  expect(times.map(({ step: { id }, status, ownerId, tookMs, against: beside }) => [id, status, ownerId, tookMs === null ? null : tookMs / min, beside.kind])).toEqual([
    ["flag", "done", "mei", 2, "within"],
    ["store", "failed", "mei", 24, "over"],
    ["mail", "skipped", null, null, "missing"],
    ["hotfix", "doing", "mei", null, "missing"],
    ["watch", "waiting", "jonas", null, "missing"],
  ]);
});

describe("what a duration was counted from", () => {
  const saying = { nameOf: (id: string | null) => (id === null ? "Ripcord" : "Mei-Lin Chen"), at: (moment: number) => `at +${(moment - start) / min}` };
  test.each<[DurationKind, string, string]>([
    ["detect", "It began at +0; Mei-Lin Chen reported it at +22", "It began at +0; Mei-Lin Chen reported it at +22"],
    ["acknowledge", "Mei-Lin Chen acknowledged at +28", "No acknowledgement was recorded"],
    ["decide", "Mei-Lin Chen decided at +36", "No decision was recorded"],
    ["recover", "Recovery was confirmed at +100", "No recovery was recorded"],
    ["communicate", "First public words at +56", "No message was sent"],
    ["rollBack", "From the decision at +36 to recovery at +100", "No way back was completed"],
  ])("%s", (kind, said, missing) => {
    expect(sayDurationOf(kind, whole, saying)).toBe(said);
    expect(sayDurationOf(kind, run(), saying)).toBe(missing);
  });

  test("nobody's report and words that stayed inside say so", () => {
    expect(sayDurationOf("detect", { ...run(), openedById: null }, saying)).toBe("It began at +0; it was reported at +22");
    expect(sayDurationOf("communicate", run([30, "run.messageSent", sent("internal")]), saying)).toBe("First words, to people inside, at +30");
  });
});

test.each([
  [0, "under 1 s"], [400, "under 1 s"], [40_000, "40 s"], [59_600, "1 min"], [100_000, "1:40"], [432_000, "7:12"], [540_000, "9 min"],
  [599_600, "10 min"], [24.4 * min, "24 min"], [160 * min, "2 h 40 min"], [42 * 60 * min, "1 day 18 h"], [-5, "under 1 s"],
])("%d ms is said as %j", (ms, said) => {
  expect(sayTook(ms)).toBe(said);
});

test("a way back that was planned to take longer is measured by its own plan", () => {
  const targets = { detect: 10, acknowledge: 5, decide: 15, recover: 60, communicate: 15 };
  const plan = (budgetMinutes: number | null) => ({ version: 1, document: { ...emptyDocument(), times: { sustainedMinutes: 10, budgetMinutes } } });
  expect([null, 20, 2_880].map((budget) => targetsFor(plan(budget), targets).recover)).toEqual([60, 60, 2_895]);
  expect(targetsFor(plan(2_880), targets)).toEqual({ ...targets, recover: 2_895 });
});
