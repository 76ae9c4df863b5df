import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { foldRun } from "../run/fold-run";
import type { NewRunEvent, RunEvent } from "../run/run-event";
import type { PinnedPlan, RunState } from "../run/run-state";
import type { Answer } from "../run/words";
import { dueMessages, promisedUpdate } from "./due";

const minute = 60_000;
const zero = Date.parse("2026-06-10T12:00:00Z");
const owner = "01a1fcbe-068a-73ae-96f0-a15c0a44f501";
const other = "01a1fcbe-068a-73ae-96f0-a15c0a44f502";
const step = { stepId: "01a1fcbe-068a-73ae-96f0-a15c0a44f509", title: "Flag off" };

const message = (id: string, moment: Message["moment"], more: Partial<Message> = {}): Message => ({
  id, moment, audience: "external", receivers: "All customers", channel: "statusPage", everyMinutes: moment === "every" ? 15 : null, text: "Words.", ownerId: owner, ...more,
});
const items = [message("declared", "declared", { audience: "internal", channel: "chat", receivers: "Support" }), message("started", "started"), message("every", "every"), message("recovered", "recovered")];
const planOf = (list: Message[]): PinnedPlan => ({ version: 3, document: { ...emptyDocument(), messages: { ...emptyDocument().messages, items: list } } });

const decided = (answer: Answer): NewRunEvent => ({
  type: "run.decided",
  data: { answer, until: null, fixMinutes: null, pain: "many", isSpreading: false, risk: "low", suggested: answer, because: "", brokeGlass: null },
});
const sent = (planMessageId: string | null, { audience = "external" as Message["audience"], next = null as number | null, nextById = null as string | null } = {}): NewRunEvent => ({
  type: "run.messageSent",
  data: { messageId: "m", planMessageId, title: "T", audience, moment: "every", nextUpdateAt: next === null ? null : new Date(zero + next * minute).toISOString(), nextById },
});
const skipped = (planMessageId: string): NewRunEvent => ({ type: "run.messageSkipped", data: { planMessageId, title: "T", reason: "Nobody noticed" } });
const started: NewRunEvent = { type: "run.stepStarted", data: { ...step, from: null, fromName: "" } };
const recovered: NewRunEvent = { type: "run.recovered", data: { how: "Seen" } };
const back: NewRunEvent = { type: "run.cameBack", data: { seen: "Slow again" } };
const resolved: NewRunEvent = { type: "run.resolved", data: { note: "" } };

/** A run opened at minute 0, with what happened at later minutes. */
function run(...events: [number, NewRunEvent][]): RunState {
  const opened: NewRunEvent = { type: "run.opened", data: { seen: "Slow", since: new Date(zero).toISOString(), evidence: "", links: [], triggerId: null, version: 3 } };
  return foldRun([[0, opened] as const, ...events].map(([at, event], index) => ({ ...event, number: index + 1, at: zero + at * minute, byId: owner }) as RunEvent));
}
const seen = (state: RunState, at: number, list = items) => Object.fromEntries(dueMessages(state, planOf(list), zero + at * minute).map((each) => [each.messageId, each]));
const byMinute = (at: number | null) => (at === null ? null : (at - zero) / minute);
const all = (state: RunState, at: number) => items.map(({ id }) => `${id} ${seen(state, at)[id]?.status} ${byMinute(seen(state, at)[id]?.dueAt ?? null)}`);

describe("a prepared message", () => {
  test.each<[string, [number, NewRunEvent][], number, string[]]>([
    ["waits for a decision", [], 30, ["declared later null", "started later null", "every later null", "recovered later null"]],
    ["waits while the decision is to hold", [[2, decided("hold")]], 30, ["declared later null", "started later null", "every later null", "recovered later null"]],
    ["is declared at the decision", [[2, decided("rollback")]], 2, ["declared due 7", "started later null", "every later null", "recovered later null"]],
    ["is due until its grace is over", [[2, decided("rollback")]], 7, ["declared due 7", "started later null", "every later null", "recovered later null"]],
    ["is overdue then", [[2, decided("backout")]], 7.01, ["declared overdue 7", "started later null", "every later null", "recovered later null"]],
    ["counts from the first decision in a row that goes back", [[2, decided("rollback")], [9, decided("restore")]], 9, ["declared overdue 7", "started later null", "every later null", "recovered later null"]],
    ["counts anew after another answer", [[2, decided("rollback")], [3, decided("hold")], [9, decided("rollback")]], 9, ["declared due 14", "started later null", "every later null", "recovered later null"]],
    ["starts with the first step", [[2, decided("rollback")], [3, sent("declared", { audience: "internal" })], [4, started]], 5, ["declared sent 7", "started due 9", "every later null", "recovered later null"]],
    ["is sent, however late", [[2, decided("rollback")], [60, sent("declared", { audience: "internal" })]], 90, ["declared sent 7", "started later null", "every later null", "recovered later null"]],
    ["is skipped for good", [[2, decided("rollback")], [3, skipped("declared")]], 90, ["declared skipped 7", "started later null", "every later null", "recovered later null"]],
    ["is an update N minutes after the first message to its audience", [[4, sent("started")]], 8, ["declared later null", "started sent null", "every later 19", "recovered later null"]],
    ["is due five minutes before an update was promised", [[4, sent("started", { next: 24 })]], 19, ["declared later null", "started sent null", "every due 24", "recovered later null"]],
    ["is overdue as soon as the promise is broken", [[4, sent("started", { next: 24 })]], 24.01, ["declared later null", "started sent null", "every overdue 24", "recovered later null"]],
    ["comes back after an update was sent", [[4, sent("started")], [19, sent("every", { next: 29 })]], 25, ["declared later null", "started sent null", "every due 29", "recovered later null"]],
    ["follows an unprepared update too", [[4, sent("started")], [10, sent(null, { next: 40 })]], 30, ["declared later null", "started sent null", "every later 40", "recovered later null"]],
    ["comes back after one was skipped", [[4, sent("started")], [17, skipped("every")]], 25, ["declared later null", "started sent null", "every later 34", "recovered later null"]],
    ["comes back after an overdue one was skipped", [[4, sent("started")], [30, skipped("every")]], 46, ["declared later null", "started sent null", "every overdue 45", "recovered later null"]],
    ["ends with the recovery", [[2, decided("rollback")], [4, sent("started")], [10, recovered]], 11, ["declared later null", "started sent null", "every later null", "recovered due 15"]],
    ["begins again when the trouble comes back", [[4, sent("started")], [10, recovered], [12, back]], 15, ["declared later null", "started sent null", "every due 19", "recovered later null"]],
    ["ends with the run", [[2, decided("rollback")], [4, sent("started")], [10, recovered], [11, resolved]], 60, ["declared later null", "started sent null", "every later null", "recovered later 15"]],
  ])("%s", (_, events, at, expected) => {
    expect(all(run(...events), at)).toEqual(expected);
  });

  test("is owed by whoever was promised for it", () => {
    const state = run([4, sent("started", { next: 24, nextById: other })]);
    expect(seen(state, 20).every).toMatchObject({ ownerId: other, title: "Update for customers", channel: "statusPage", audience: "external" });
    expect(seen(state, 20).recovered).toMatchObject({ ownerId: owner });
  });

  test("of one audience is not set off by words to the other", () => {
    const state = run([4, sent("declared", { audience: "internal", next: 10 })]);
    expect(seen(state, 30).every).toMatchObject({ status: "later", dueAt: null });
  });

  test("without a number of minutes is owed only when it was promised", () => {
    const loose = [message("every", "every", { everyMinutes: null })];
    expect(seen(run([4, sent(null)]), 90, loose).every).toMatchObject({ status: "later", dueAt: null });
    expect(seen(run([4, sent(null, { next: 20 })]), 16, loose).every).toMatchObject({ status: "due" });
    expect(seen(run([4, sent(null, { next: 20 })], [16, skipped("every")]), 30, loose).every).toMatchObject({ status: "skipped" });
  });
});

test("an update that no prepared message covers is still owed", () => {
  const state = run([4, sent(null, { next: 24, nextById: other })]);
  expect(promisedUpdate(state, planOf([]), "external")).toEqual({ dueAt: zero + 24 * minute, ownerId: other });
  expect(promisedUpdate(state, planOf([]), "internal")).toBeNull();
  expect(promisedUpdate(state, planOf(items), "external")).toBeNull();
  expect(promisedUpdate(run([4, sent(null, { next: 24 })], [10, recovered]), planOf([]), "external")).toBeNull();
});

describe("whatever happens in a run", () => {
  const happenings = fc.constantFrom(
    decided("rollback"), decided("hold"), started, recovered, back,
    sent("declared", { audience: "internal" }), sent("started"), sent("every"), sent("recovered"), sent(null, { next: 30 }),
    skipped("declared"), skipped("every"),
  );
  const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), happenings), { maxLength: 25 }).map((list) => list.toSorted(([a], [b]) => a - b));

  test("a message of a moment that was sent is never due again", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: 500 }), (events, later) => {
        const state = run(...events);
        const list = seen(state, 40 + later);
        for (const { planMessageId } of state.sent) {
          if (planMessageId !== null && planMessageId !== "every") expect(list[planMessageId]?.status).toBe("sent");
        }
      }),
    );
  });

  test("an update comes back for as long as customers were told something and nothing has recovered", () => {
    fc.assert(
      fc.property(story, (events) => {
        const state = run(...events);
        const isOwed = state.sent.some(({ audience }) => audience === "external") && state.recoveredAt === null;
        expect(seen(state, 10_000).every?.status === "overdue").toBe(isOwed);
      }),
    );
  });
});
