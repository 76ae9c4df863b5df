import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { toldDecision as decided, toldMessage as sent, toldRun as run, type Told } from "../testing/told-run";
import { sayAnswer, sayEvidence, sayOutcome } from "./say-answer";

const targets = { detect: 30, acknowledge: 10, decide: 15, recover: 60, communicate: 15 };
const step = (id: string, position: number) => ({ id, position, kind: "code" as const, instruction: id, automation: "", ownerId: null, deputyId: null, timeBoxMinutes: 10, verification: "", undo: "yes" as const, wayForward: "" });

function plan(budgetMinutes: number | null, customersNotice = false) {
  const empty = emptyDocument();
  const steps = { ...empty.steps, items: [step("flag", 1), step("store", 2), step("mail", 3)] };
  return { version: 7, document: { ...empty, steps, times: { sustainedMinutes: 5, budgetMinutes }, messages: { ...empty.messages, customersNotice } } };
}

const back: Told[] = [[28, "run.acknowledged"], [36, "run.decided", decided("rollback")], [76, "run.recovered", { how: "" }]];
const words = (audience: "internal" | "external", minute: number): Told => [minute, "run.messageSent", sent(audience)];

describe("how it went", () => {
  test.each<[string, Told[], number | null, boolean, string]>([
    ["inside the budget", back, 60, false, "Back in 40 min, inside the 1 h that were planned."],
    ["past the budget", back, 30, false, "Back in 40 min; the plan had 30 min."],
    ["without a budget", back, null, false, "Back in 40 min."],
    ["customers told in time", [words("external", 30), ...back], 60, true, "Back in 40 min, inside the 1 h that were planned. Customers heard from us in time."],
    ["customers told late", [words("external", 56), ...back], 60, true, "Back in 40 min, inside the 1 h that were planned. Customers heard from us after 34 min; we aim for 15 min."],
    ["customers notice and were not told", [words("internal", 30), ...back], 60, true, "Back in 40 min, inside the 1 h that were planned. Customers have not heard from us."],
    ["fixed forward", [[30, "run.decided", decided("fixForward")], [52, "run.recovered", { how: "" }]], 60, false, "Fixed forward and recovered after 30 min."],
    ["recovered by itself", [[52, "run.recovered", { how: "" }]], 60, false, "Held and recovered after 30 min."],
    ["never recovered", [[30, "run.decided", decided("rollback")]], 60, false, "This run ended without a recovery."],
  ])("%s", (_, told, budget, notice, said) => {
    const inOrder = told.toSorted(([a], [b]) => a - b);
    expect(sayAnswer({ state: run(...inOrder), plan: plan(budget, notice), targets })).toBe(said);
  });
});

test("the evidence counts durations and steps, and says what is missing", () => {
  const named = (stepId: string) => ({ stepId, title: stepId });
  const state = run(
    [28, "run.acknowledged"], [36, "run.decided", decided("rollback")],
    [37, "run.stepStarted", { ...named("flag"), from: null }], [38, "run.stepFinished", { ...named("flag"), note: "" }],
    [39, "run.stepSkipped", { ...named("mail"), reason: "Nobody is hit" }], [76, "run.recovered", { how: "" }],
  );
  expect(sayEvidence({ state, plan: plan(60), targets })).toBe("Four of five durations met their target, one was not recorded. One of three steps was carried out, one skipped with a reason.");
  expect(sayEvidence({ state: run(), plan: plan(60), targets })).toBe("One of five durations met its target, four were not recorded.");
});

test.each([["rollback", "was taken back"], ["backout", "was backed out"], ["restore", "was restored"], ["fixForward", "was fixed forward"], ["hold", "was held"]])("after %s it %s", (answer, said) => {
  expect(sayOutcome("Mobile app 5.9", run([30, "run.decided", decided(answer)]))).toBe(`Mobile app 5.9 ${said}`);
});

test("without a decision nothing is said to have been done", () => {
  expect(sayOutcome("Mobile app 5.9", run())).toBe("Something was wrong with Mobile app 5.9");
});
