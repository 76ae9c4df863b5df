import { describe, expect, test } from "vitest";
import type { Step } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { foldRun } from "../run/fold-run";
import type { NewRunEvent, RunEvent } from "../run/run-event";
import type { Answer } from "../run/words";
import { estimateOf, valuesOf } from "./values";

const minute = 60_000;
const zero = Date.parse("2026-06-10T12:00:00Z");
const release = { name: "Dashboard insights" };
const zone = "Europe/Berlin";
const ids = ["01a1fcbe-068a-73ae-96f0-a15c0a44f501", "01a1fcbe-068a-73ae-96f0-a15c0a44f502"] as const;

const step = (id: string, position: number, timeBoxMinutes: number | null): Step => ({
  id, position, timeBoxMinutes, kind: "code", instruction: "Redeploy", automation: "", ownerId: null, deputyId: null, verification: "", undo: "yes", wayForward: "",
});
const planOf = (...boxes: (number | null)[]) => ({
  version: 1,
  document: { ...emptyDocument(), steps: { ...emptyDocument().steps, items: boxes.map((box, at) => step(ids[at] ?? "", at + 1, box)) } },
});
const decided = (answer: Answer): NewRunEvent => ({
  type: "run.decided",
  data: { answer, until: null, fixMinutes: null, pain: "many", isSpreading: false, risk: "low", suggested: answer, because: "", brokeGlass: null },
});
const signal = (value: string): NewRunEvent => ({ type: "run.signalChanged", data: { holds: true, value } });
const done = (stepId: string): NewRunEvent => ({ type: "run.stepFinished", data: { stepId, title: "Redeploy", note: "" } });

function run(...events: [number, NewRunEvent][]) {
  const opened: NewRunEvent = { type: "run.opened", data: { seen: "Pages take 6 s. ", since: new Date(zero).toISOString(), evidence: "", links: [], triggerId: null, version: 1 } };
  return foldRun([[0, opened] as const, ...events].map(([at, event], index) => ({ ...event, number: index + 1, at: zero + at * minute, byId: ids[0] }) as RunEvent));
}

describe("the words of the variables", () => {
  test("are those of the run at that moment, in the zone of the workspace", () => {
    const state = run([1, decided("rollback")], [2, signal("3 s")]);
    expect(valuesOf({ state, plan: planOf(6, 6), release, zone, now: zero + 2 * minute, nextUpdateAt: zero + 17 * minute })).toEqual({
      release: "Dashboard insights",
      impact: "Pages take 6 s",
      action: "going back to the earlier version",
      now_value: "3 s",
      estimate: "14:15 UTC+2",
      next_update: "14:17 UTC+2",
    });
  });

  test("leave out what nobody knows", () => {
    const values = valuesOf({ state: run(), plan: planOf(6), release, zone, now: zero, nextUpdateAt: null });
    expect(values).toEqual({ release: "Dashboard insights", impact: "Pages take 6 s", action: "finding out what is wrong", now_value: "" });
  });

  test.each<[string, [number, NewRunEvent][]]>([
    ["stopping the change and going back", [[1, decided("backout")]]],
    ["restoring the system", [[1, decided("restore")]]],
    ["repairing it", [[1, decided("rollback")], [2, decided("fixForward")]]],
    ["watching it closely", [[1, decided("hold")]]],
    ["checking that everything works again", [[1, decided("rollback")], [2, { type: "run.verifying", data: {} }]]],
    ["watching that it stays well", [[1, decided("rollback")], [2, { type: "run.recovered", data: { how: "Seen" } }]]],
    ["finding another way back", [[1, decided("rollback")], [2, { type: "run.failed", data: { reason: "No" } }]]],
  ])("say that we are %s", (action, events) => {
    expect(valuesOf({ state: run(...events), plan: planOf(6), release, zone, now: zero, nextUpdateAt: null }).action).toBe(action);
  });
});

describe("the estimate", () => {
  test.each<[string, (number | null)[], [number, NewRunEvent][], number, { exact: number; said: number } | null]>([
    ["is the forecast, on the next full five minutes", [6, 6], [[1, decided("rollback")]], 2, { exact: 14, said: 15 }],
    ["stays when it is a full five minutes", [6, 7], [[1, decided("rollback")]], 2, { exact: 15, said: 15 }],
    ["moves with what is left", [6, 6], [[1, decided("rollback")], [3, done(ids[0])]], 3, { exact: 9, said: 10 }],
    ["is not known before a decision", [6], [], 2, null],
    ["is not known while holding", [6], [[1, decided("hold")]], 2, null],
    ["is not known when a time box is missing", [6, null], [[1, decided("rollback")]], 2, null],
    ["needs the time boxes of open steps alone", [null, 6], [[1, decided("rollback")], [3, done(ids[0])]], 4, { exact: 10, said: 10 }],
    ["is not known for a restore, whose steps have none", [6], [[1, decided("restore")]], 2, null],
    ["is not known when no step is left", [6], [[1, decided("rollback")], [3, done(ids[0])]], 4, null],
  ])("%s", (_, boxes, events, at, expected) => {
    const estimate = estimateOf(run(...events), planOf(...boxes), zero + at * minute);
    expect(estimate && { exact: (estimate.exact - zero) / minute, said: (estimate.said - zero) / minute }).toEqual(expected);
  });
});
