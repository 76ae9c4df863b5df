import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onboarding } from "../template/examples/onboarding";
import { emptyDocument } from "../plan/empty-document";
import { duties } from "../plan/words";
import type { Asker } from "./asker";
import { applyEvent, asRecorded, foldRun } from "./fold-run";
import { whatFollows } from "./follow-order";
import { whatTimeDoes } from "./keep-time";
import { type Order, orderShapes } from "./orders";
import type { RunEvent } from "./run-event";
import type { PinnedPlan, RunState, RunStep } from "./run-state";
import { isSettled, stepsOf, stepState } from "./steps-of";
import { answers, isRunOpen, pains, risks } from "./words";

const [amara, jonas, mei] = ["amara", "jonas", "mei"];
const ids = [1, 2, 3, 4, 5].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
const first = onboarding.plan.steps.items[0];
if (!first) throw new Error("The example has steps.");
const step = first;
// 1, then 2 and 3 side by side, then 4 past which there is no return, then 5.
const document: PinnedPlan["document"] = {
  ...emptyDocument(),
  ...onboarding.plan,
  steps: {
    ...onboarding.plan.steps,
    items: ids.map((id, at) => ({ ...step, id, position: [1, 2, 2, 3, 4][at] ?? 1, undo: at === 3 ? ("no" as const) : ("yes" as const), ownerId: [jonas, mei, amara, jonas, mei][at] ?? null, timeBoxMinutes: 3, verification: at % 2 ? "" : "Look" })),
  },
  roles: { items: duties.map((duty) => ({ duty, personId: amara ?? null, deputyId: mei ?? null })) },
  times: { sustainedMinutes: 5, budgetMinutes: 20 },
};
const plan: PinnedPlan = { version: 3, document };
const allSteps = [...ids, ...stepsOf(document, "restore").map(({ id }) => id)];

type Ask = { order: Order; who: string; minutes: number };
const start = Date.parse("2026-06-10T12:00:00.000Z");
const words = fc.constantFrom("because", "", "still slow");
const stepId = fc.constantFrom(...allSteps);
// Also of devices whose clock is wrong by hours.
const madeAt = fc.option(fc.integer({ min: -300, max: 300 }).map((minutes) => new Date(start + minutes * 60_000).toISOString()), { nil: undefined });
const order: fc.Arbitrary<Order> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ order: fc.constant("decide" as const), after: fc.integer({ min: 0, max: 3 }), answer: fc.constantFrom(...answers), until: fc.option(fc.constant(new Date(start + 7_200_000).toISOString())), fixMinutes: fc.option(fc.nat(200)), pain: fc.constantFrom(...pains), isSpreading: fc.boolean(), risk: fc.constantFrom(...risks), because: words, brokeGlass: fc.option(words, { nil: undefined }) }) },
  { weight: 5, arbitrary: fc.record({ order: fc.constant("startStep" as const), stepId, madeAt, allowNoReturn: fc.boolean(), brokeGlass: fc.option(words, { nil: undefined }) }) },
  { weight: 7, arbitrary: fc.record({ order: fc.constant("finishStep" as const), stepId, madeAt, note: words, allowNoReturn: fc.boolean(), brokeGlass: fc.option(words, { nil: undefined }) }) },
  { weight: 5, arbitrary: fc.record({ order: fc.constant("verifyStep" as const), stepId, madeAt, note: words }) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("failStep" as const), stepId, madeAt, reason: words }) },
  { weight: 2, arbitrary: fc.record({ order: fc.constant("retryStep" as const), stepId, another: words }) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("skipStep" as const), stepId, reason: words }) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("handOverStep" as const), stepId, to: fc.constantFrom("jonas", "mei") }) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("allowNoReturn" as const), stepId, brokeGlass: fc.option(words, { nil: undefined }) }) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("changeSignal" as const), holds: fc.boolean(), value: words }) },
  ...(["acknowledge", "see", "beginVerifying"] as const).map((name) => ({ weight: 1, arbitrary: fc.constant({ order: name } as Order) })),
  { weight: 2, arbitrary: fc.constant<Order>({ order: "recover", how: "It is fast" }) },
  { weight: 1, arbitrary: fc.constant<Order>({ order: "reopen", seen: "Slow again" }) },
  { weight: 1, arbitrary: fc.constant<Order>({ order: "fail", reason: "The artifact is gone" }) },
  { weight: 2, arbitrary: fc.constant<Order>({ order: "resolve", note: "" }) },
  { weight: 1, arbitrary: fc.constant<Order>({ order: "dismiss", reason: "Nothing" }) },
);
// A minute back now and then: two servers do not agree on the time.
const asks: fc.Arbitrary<Ask[]> = fc.array(fc.record({ order, who: fc.constantFrom("amara", "jonas", "mei"), minutes: fc.integer({ min: -1, max: 4 }) }), { minLength: 10, maxLength: 60 });

const opened: RunEvent = {
  type: "run.opened", number: 1, at: start, byId: "jonas",
  data: { seen: "Slow", since: new Date(start - 600_000).toISOString(), evidence: "", links: [], triggerId: null, version: 3 },
};
const nameOf = (id: string) => id;

/** Carries the asks out as the server does; `look` sees each change with the events that made it. */
function carryOut(list: Ask[], look: (before: RunState, after: RunState, made: RunEvent[], asked: Order) => void): { state: RunState; events: RunEvent[] } {
  const events = [opened];
  let state = foldRun(events);
  let at = start;
  for (const ask of list) {
    at += ask.minutes * 60_000;
    const by: Asker = { id: ask.who, at: Math.max(at, state.lastAt), nameOf, isDeploying: false, openItems: [] };
    const followed = whatFollows(state, plan, ask.order, by);
    const timed = whatTimeDoes(state, plan, by.at, nameOf);
    const made = asRecorded(followed.ok ? followed.value : timed, { id: ask.who, at }, events.length);
    const before = state;
    state = made.reduce(applyEvent, state);
    events.push(...made);
    look(before, state, made, ask.order);
  }
  return { state, events };
}

const seed = Number(process.env.RIPCORD_SEED ?? Date.parse("2026-06-10"));
const runs = { seed, numRuns: 10_000, verbose: false };

describe(`no order of commands (seed ${seed}, RIPCORD_SEED chooses another)`, () => {
  test("leaves a run that is resolved and executing, a step done before its predecessors, a negative duration, or two decisions at once", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(asks, (list) => {
        carryOut(list, (before, after, made, asked) => {
          reached.add(after.status);
          insist(isRunOpen(before.status) || made.length === 0, "an ended run changed");
          insist(isRunOpen(after.status) || Object.values(after.steps).every(({ status }) => status !== "doing"), "ended while a step is under way");
          insist((after.endedAt === null) === isRunOpen(after.status), "an end without being ended");

          const steps = stepsOf(document, after.decisions.at(-1)?.answer ?? null);
          const settled = (each: RunStep) => isSettled(stepState(after, each));
          for (const each of steps) {
            const { status } = stepState(after, each);
            const isBegun = status === "done" || status === "doing";
            insist(!isBegun || steps.every((earlier) => earlier.position >= each.position || settled(earlier)), "a step before its predecessors");
            insist(each.undo !== "no" || status !== "done" || after.noReturnAllowed?.stepId === each.id, "past the point of no return unasked");
          }
          insist(!["verifying", "recovered", "resolved"].includes(after.status) || steps.every(settled), "verifying with an open step");

          const decided = made.filter(({ type }) => type === "run.decided").length;
          insist(decided <= 1 && after.decisions.length - before.decisions.length === decided, "two decisions at once");
          insist(decided === 0 || before.decisions.length === 0 || (asked.order === "decide" && asked.after === before.decisions.length), "a decision that overrules one unseen");
          checkTimes(after);
        });
      }),
      runs,
    );
    expect([...reached].sort()).toEqual(["acknowledged", "decided", "detected", "dismissed", "executing", "failed", "recovered", "resolved", "verifying"]);
  }, 120_000);

  test("makes the state in the browser another than the one that is folded from the record", () => {
    fc.assert(
      fc.property(asks, (list) => {
        const { state, events } = carryOut(list, () => undefined);
        expect(foldRun(JSON.parse(JSON.stringify(events)) as RunEvent[])).toEqual(JSON.parse(JSON.stringify(state)));
      }),
      { ...runs, numRuns: 1_000 },
    );
  });

  test("repeated at once does anything twice", () => {
    const harmless = ["note", "changeSignal", "decide", "escalateStep", "failStep", "retryStep"];
    fc.assert(
      fc.property(asks, (list) => {
        const { state } = carryOut(list, () => undefined);
        for (const { order: again, who } of list.filter((each) => !harmless.includes(each.order.order))) {
          const by: Asker = { id: who, at: state.lastAt, nameOf, isDeploying: false, openItems: [] };
          const once = whatFollows(state, plan, again, by);
          if (!once.ok) continue;
          const after = asRecorded(once.value, { id: who, at: by.at }).reduce(applyEvent, state);
          const twice = whatFollows(after, plan, again, by);
          if (twice.ok) expect(twice.value).toEqual([]);
        }
      }),
      { ...runs, numRuns: 2_000 },
    );
  });
});

function checkTimes(state: RunState) {
  const { lastAt, steps } = state;
  const inOrder = (moments: (number | null)[]) => moments.filter((moment) => moment !== null).every((moment, at, all) => at === 0 || (all[at - 1] ?? 0) <= moment);
  insist(inOrder([state.since, state.detectedAt, state.acknowledged?.at ?? null, state.decisions[0]?.at ?? null, state.recoveredAt, state.endedAt, lastAt]), "a negative duration of the run");
  for (const { startedAt, endedAt, verifiedAt } of Object.values(steps)) insist(inOrder([startedAt, endedAt, verifiedAt, lastAt]), "a negative duration of a step");
}

// Millions of these: expect would take most of the time.
function insist(holds: boolean, say: string) {
  if (!holds) throw new Error(say);
}

test("each order has a shape, and the test asks all of them but notes and calls for help", () => {
  const asked = new Set(fc.sample(asks, { seed, numRuns: 500 }).flatMap((list) => list.map(({ order: { order: name } }) => name)));
  expect(Object.keys(orderShapes).filter((name) => !asked.has(name as Order["order"])).sort()).toEqual(["escalateStep", "note"]);
});
