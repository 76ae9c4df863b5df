import { describe, expect, test } from "vitest";
import type { PlanDocument } from "../plan/document";
import type { RunState } from "../run/run-state";
import type { RunView } from "../run/view";
import { amara, completeRelease, jonas } from "../testing/complete-release";
import { toldDecision, toldMessage, toldRun, toldSince } from "../testing/told-run";
import { runView } from "./run-views";
import { showRun } from "./show-run";

const { plan: document } = completeRelease();
const [first, second] = document.steps.items;
const stepOf = (step: PlanDocument["steps"]["items"][number] | undefined) => ({ stepId: step?.id, title: "Step" });
const after = (minutes: number) => new Date(toldSince + minutes * 60_000).toISOString();

function shown(state: RunState, minute: number, more: Partial<RunView> = {}) {
  const view = showRun({
    key: "RUN-7",
    release: { key: "REL-42", name: "Checkout", version: "1", status: "monitoring", services: [] },
    plan: { version: 3, document: { ...document, times: { sustainedMinutes: 10, budgetMinutes: 40 } } },
    state,
    people: { [amara]: { name: "Amara Okafor", title: "Product manager" } },
    timeline: [{ number: 9, at: 0, who: "", say: "", isDecision: false }, { number: 7, at: 0, who: "", say: "", isDecision: false }],
    items: [], feedback: [], feedbackCount: 3, reviewKey: null, drill: null, measured: null,
    locks: [{ serviceName: "Web shop", isLifted: false }],
    readAt: toldSince + minute * 60_000,
    ...more,
  });
  expect(runView.parse(view)).toEqual(view);
  return view;
}

describe("a run as programs read it", () => {
  test("only opened: the clock of the signal runs, and the steps of a rollback can be read ahead", () => {
    const view = shown(toldRun(), 30);
    expect(view).toMatchObject({ status: "detected", say: "Something is wrong", seen: "Crashes at start", since: after(0), openedAt: after(22), acknowledged: null, decisions: [], forecast: null, lastEvent: 9, feedbackCount: 3, locks: [{ service: "Web shop", lifted: false }] });
    expect(view.clocks).toEqual({ sustained: { name: "Crashes at start", startedAt: after(0), endedAt: null, elapsedMinutes: 30, limitMinutes: 10 }, budget: null });
    expect(view.steps.map(({ status, owner }) => [status, owner])).toEqual(document.steps.items.map(() => ["waiting", { id: amara, name: "Amara Okafor" }]));
  });

  test("under way: both clocks, a forecast, the steps as they stand and what is due", () => {
    const state = toldRun([25, "run.decided", toldDecision("rollback")], [30, "run.stepStarted", { ...stepOf(first), from: null, fromName: "" }], [33, "run.stepFailed", { ...stepOf(first), reason: "No access" }]);
    const view = shown(state, 35.04);
    expect(view.clocks.budget).toEqual({ name: "Way back has taken", startedAt: after(25), endedAt: null, elapsedMinutes: 10, limitMinutes: 40 });
    expect(view.forecast).toEqual({ endsAt: expect.stringMatching(/Z$/), overrunMinutes: expect.any(Number) });
    expect(view.steps[0]).toMatchObject({ id: first?.id, status: "failed", startedAt: after(30), endedAt: after(33), tries: 1, reason: "No access", owner: null });
    expect(view.steps[1]).toMatchObject({ id: second?.id, status: "waiting", startedAt: null });
    expect(view.messages[0]).toMatchObject({ status: "overdue", dueAt: after(30), sentAt: null, text: document.messages.items[0]?.text });
  });

  test("over: nothing is forecast, and the clocks stand", () => {
    const state = toldRun([25, "run.decided", toldDecision("rollback")], [26, "run.messageSent", toldMessage("external")], [50, "run.recovered", { how: "Seen" }], [60, "run.resolved", { note: "" }]);
    const view = shown(state, 500, { reviewKey: "RUN-7" });
    expect(view).toMatchObject({ status: "resolved", forecast: null, endedAt: after(60), hasReview: true, messagesSent: 1 });
    expect([view.clocks.sustained.elapsedMinutes, view.clocks.budget?.elapsedMinutes]).toEqual([50, 25]);
  });

  test("names nobody whom it does not know", () => {
    const view = shown(toldRun([25, "run.acknowledged"]), 30);
    expect([view.openedBy, view.acknowledged]).toEqual([null, { by: null, at: after(25) }]);
    expect(document.steps.items[0]?.deputyId).toBe(jonas);
    expect(view.steps[0]?.deputy).toBeNull();
  });
});
