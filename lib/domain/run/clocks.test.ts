import { describe, expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { onboarding } from "../template/examples/onboarding";
import { budgetClock, elapsedMinutes, forecast, sustainedClock } from "./clocks";
import { applyEvent, asRecorded, foldRun } from "./fold-run";
import { nextMoment, whatTimeDoes } from "./keep-time";
import type { NewRunEvent } from "./run-event";
import type { PinnedPlan, RunState } from "./run-state";

const noon = Date.parse("2026-06-10T12:00:00.000Z");
const minutes = (count: number) => noon + count * 60_000;
const row = onboarding.plan.steps.items[0] ?? (() => { throw new Error("The example has steps."); })();
const plan: PinnedPlan = {
  version: 1,
  document: {
    ...emptyDocument(),
    steps: {
      ...emptyDocument().steps,
      items: [[1, 2], [2, 5], [2, 3], [3, 4]].map(([position = 1, timeBoxMinutes = 1], at) => ({ ...row, id: `s${at + 1}`, position, timeBoxMinutes, undo: "yes" as const, ownerId: "jonas" })),
    },
    triggers: { items: onboarding.plan.triggers.items },
    times: { sustainedMinutes: 10, budgetMinutes: 20 },
    roles: { items: emptyDocument().roles.items.map((duty) => (duty.duty === "escalation" ? { ...duty, personId: "helene" } : duty)) },
  },
};
const trigger = plan.document.triggers.items.find(({ kind }) => kind === "quantitative");
const decided = (answer: "rollback" | "restore" | "hold" | "fixForward", until: number | null = null): NewRunEvent => ({
  type: "run.decided",
  data: { answer, until: until === null ? null : new Date(until).toISOString(), fixMinutes: null, pain: "many", isSpreading: false, risk: "low", suggested: "rollback", because: "", brokeGlass: null },
});
const started = (stepId: string): NewRunEvent => ({ type: "run.stepStarted", data: { stepId, title: stepId, from: null, fromName: "" } });
const finished = (stepId: string): NewRunEvent => ({ type: "run.stepFinished", data: { stepId, title: stepId, note: "" } });

/** A run that was opened at noon, ten minutes after it began, and what happened at which minute. */
function run(...happened: [minute: number, event: NewRunEvent][]): RunState {
  const opened = { type: "run.opened" as const, number: 1, at: noon, byId: "jonas", data: { seen: "Slow", since: new Date(minutes(-10)).toISOString(), evidence: "", links: [], triggerId: trigger?.id ?? null, version: 1 } };
  return happened.flatMap(([minute, event]) => asRecorded([event], { id: "jonas", at: minutes(minute) })).reduce(applyEvent, foldRun([opened]));
}

describe("the clock of the signal", () => {
  test("runs from when it began, against the trigger's own minutes", () => {
    const clock = sustainedClock(run(), plan);
    expect(clock).toMatchObject({ startedAt: minutes(-10), endedAt: null, limitMinutes: trigger?.sustainedMinutes });
    expect(clock.name).toContain(trigger?.signal);
    expect(elapsedMinutes(clock, minutes(5))).toBe(15);
  });
  test("stands still when the signal is back, and begins anew when it comes back", () => {
    const back = run([3, { type: "run.signalChanged", data: { holds: false, value: "1 s" } }]);
    expect(elapsedMinutes(sustainedClock(back, plan), minutes(60))).toBe(13);
    const again = [...asRecorded([{ type: "run.signalChanged", data: { holds: true, value: "4 s" } }], { id: null, at: minutes(20) })].reduce(applyEvent, back);
    expect(elapsedMinutes(sustainedClock(again, plan), minutes(25))).toBe(5);
  });
  test("does not begin anew with each value that is read", () => {
    expect(sustainedClock(run([4, { type: "run.signalChanged", data: { holds: true, value: "3 s" } }]), plan).startedAt).toBe(minutes(-10));
  });
});

describe("the clock of the way back", () => {
  test("begins with the decision that goes back, not with one that holds or fixes", () => {
    expect(budgetClock(run([1, decided("hold", minutes(9))]), plan)).toBeNull();
    expect(budgetClock(run([1, decided("hold", minutes(9))], [4, decided("rollback")]), plan)?.startedAt).toBe(minutes(4));
  });
  test("goes on through the next alternative, and anew after a fix was tried", () => {
    expect(budgetClock(run([1, decided("rollback")], [6, decided("restore")]), plan)?.startedAt).toBe(minutes(1));
    expect(budgetClock(run([1, decided("rollback")], [6, decided("fixForward")], [8, decided("rollback")]), plan)?.startedAt).toBe(minutes(8));
  });
  test("ends with the recovery", () => {
    const over = run([1, decided("rollback")], [9, { type: "run.recovered", data: { how: "Fast" } }]);
    expect(elapsedMinutes(budgetClock(over, plan) ?? { name: "", startedAt: 0, endedAt: 0, limitMinutes: 0 }, minutes(90))).toBe(8);
  });
});

describe("the forecast", () => {
  test("counts steps side by side once: 2 + 5 + 4 minutes from now", () => {
    expect(forecast(run([0, decided("rollback")]), plan, minutes(1))).toMatchObject({ endsAt: minutes(12), overrunMinutes: 0 });
  });
  test("takes off what is done, and what of a step has passed", () => {
    const state = run([0, decided("rollback")], [1, started("s1")], [2, finished("s1")], [2, started("s2")], [2, started("s3")], [3, finished("s3")]);
    expect(forecast(state, plan, minutes(4))).toEqual({ endsAt: minutes(11), overrunMinutes: 0, steps: [{ id: "s2", from: minutes(4), to: minutes(7) }, { id: "s4", from: minutes(7), to: minutes(11) }] });
  });
  test("says by how much the budget will be overrun, in whole minutes up", () => {
    expect(forecast(run([0, decided("rollback")]), plan, minutes(9.5)).overrunMinutes).toBe(1);
    expect(forecast(run([0, decided("rollback")]), plan, minutes(19)).overrunMinutes).toBe(10);
  });
  test("without a budget says nothing of one", () => {
    const without = { ...plan, document: { ...plan.document, times: { sustainedMinutes: 10, budgetMinutes: null } } };
    expect(forecast(run([0, decided("rollback")]), without, noon).overrunMinutes).toBeNull();
  });
});

describe("time alone", () => {
  const does = (state: RunState, minute: number) => whatTimeDoes(state, plan, minutes(minute), (id) => (id === "helene" ? "Hélène Moreau" : id)).map(({ type }) => type);
  const back = run([0, decided("rollback")]);
  test.each([[15.9, []], [16, ["run.budgetWarned"]], [19.9, ["run.budgetWarned"]], [20, ["run.escalated"]], [90, ["run.escalated"]]])("at minute %d does %j", (minute, types) => {
    expect(does(back, minute)).toEqual(types);
  });
  test("does each thing once, and nothing after the recovery", () => {
    const told = asRecorded(whatTimeDoes(back, plan, minutes(20), () => "Hélène Moreau"), { id: null, at: minutes(20) }).reduce(applyEvent, back);
    expect(does(told, 90)).toEqual([]);
    expect(told.escalations).toMatchObject([{ to: "helene", byItself: true }]);
    expect(does(run([0, decided("rollback")], [9, { type: "run.recovered", data: { how: "Fast" } }]), 90)).toEqual([]);
  });
  test("escalates again when a new way back has used its own time", () => {
    const told = asRecorded(whatTimeDoes(back, plan, minutes(20), () => ""), { id: null, at: minutes(20) }).reduce(applyEvent, back);
    const again = asRecorded([decided("fixForward"), decided("rollback")], { id: "jonas", at: minutes(30) }).reduce(applyEvent, told);
    expect(does(again, 49)).toEqual(["run.budgetWarned"]);
    expect(does(again, 50)).toEqual(["run.escalated"]);
  });
  test("ends a hold", () => {
    const held = run([1, decided("hold", minutes(9))]);
    expect([does(held, 8.9), does(held, 9), does(run([1, decided("hold", minutes(9))], [5, decided("fixForward")]), 9)]).toEqual([[], ["run.holdEnded"], []]);
  });
  test("says when it will do something next", () => {
    expect([0, 16, 20].map((minute) => nextMoment(back, plan, minutes(minute)))).toEqual([minutes(16), minutes(20), null]);
    expect(nextMoment(run([1, decided("hold", minutes(9))]), plan, minutes(2))).toBe(minutes(9));
    expect(nextMoment(run([1, { type: "run.dismissed", data: { reason: "No" } }]), plan, minutes(2))).toBeNull();
  });
});
