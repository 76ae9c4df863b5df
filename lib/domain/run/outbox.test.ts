import { expect, test } from "vitest";
import { amara, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, minute, opened, planInHand, rollback, start, stepInHand } from "../testing/run-in-hand";
import { orderNames } from "./orders";
import type { Order } from "./orders";
import { asSent, canWait, type Kept, replay, sayKept, typedIn } from "./outbox";

const by = { id: jonas, nameOf: (id: string) => id, isDeploying: false, openItems: [] };
const kept = (order: Order, minutes: number): Extract<Kept, { kind: "order" }> => ({ id: `${minutes}`, at: opened + minutes * minute, kind: "order", order });
const decided = carry([amara, 1, rollback]);
const plan = planInHand();
const status = (state: typeof decided, number: number) => state.steps[stepInHand(number)]?.status;

test("what is kept shows as if it had been sent, in order", () => {
  const state = replay(decided, plan, [kept(start(1), 2), kept(finish(1), 4), kept(start(2), 5)], by);
  expect([status(state, 1), status(state, 2)]).toEqual(["done", "doing"]);
  expect(state.steps[stepInHand(1)]?.endedAt).toBe(opened + 4 * minute);
});

test("replaying what the server has already changes nothing", () => {
  const server = carry([amara, 1, rollback], [jonas, 2, start(1)], [jonas, 4, finish(1)]);
  expect(replay(server, plan, [kept(start(1), 2), kept(finish(1), 4)], by).steps).toEqual(server.steps);
});

test("what no longer fits is left out, and what follows is still shown", () => {
  const server = carry([amara, 1, rollback], [yusuf, 2, start(1)], [yusuf, 3, { order: "failStep", stepId: stepInHand(1), reason: "No access" }]);
  const state = replay(server, plan, [kept(finish(1), 4), kept({ order: "changeSignal", holds: false, value: "" }, 5)], by);
  expect(status(state, 1)).toBe("failed");
  expect(state.signal.holds).toBe(false);
});

test("a note that arrives twice is noted once", () => {
  const note: Order = { order: "note", text: "Two keys had drifted", id: stepInHand(1) };
  const once = replay(decided, plan, [kept(note, 4)], by);
  expect(replay(once, plan, [kept(note, 5)], by)).toEqual(once);
  expect(replay(once, plan, [kept({ ...note, id: stepInHand(2) }, 5)], by).noted).toHaveLength(2);
});

test("a tick changes no step", () => {
  expect(replay(decided, plan, [{ id: "1", at: opened, kind: "tick", itemId: "i", title: "Users told", isTicked: true }], by)).toEqual(decided);
});

test("only what waited says when it was made, and only where an order can say so", () => {
  expect(asSent(kept(finish(1), 4), false)).toEqual(finish(1));
  expect(asSent(kept(finish(1), 4), true)).toEqual({ ...finish(1), madeAt: "2026-06-10T12:04:00.000Z" });
  const note: Order = { order: "note", text: "Two keys had drifted" };
  expect(asSent(kept(note, 4), true)).toEqual(note);
});

test("what others must know at once does not wait", () => {
  const now = orderNames.filter((order) => !canWait({ order } as Order));
  expect(now).toEqual(["decide", "allowNoReturn", "escalateStep", "recover", "reopen", "fail", "resolve", "dismiss"]);
});

test("what is kept reads in a few words, with what was typed", () => {
  expect(sayKept(kept(finish(1), 4), () => "Switch it off")).toBe("Done: Switch it off");
  expect(sayKept({ id: "1", at: 0, kind: "tick", itemId: "i", title: "Users told", isTicked: false }, () => "")).toBe("Unticked: Users told");
  const failed = kept({ order: "failStep", stepId: stepInHand(1), reason: "No access" }, 4);
  expect(typedIn(failed)).toBe("No access");
  expect(typedIn(kept(start(1), 1))).toBe("");
});
