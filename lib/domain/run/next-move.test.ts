import { describe, expect, test } from "vitest";
import { amara, gone, jonas, yusuf } from "../testing/complete-release";
import { carry, finish, planInHand, rollback, start, stepInHand } from "../testing/run-in-hand";
import { nextMoveOf } from "./next-move";

const plan = planInHand();
const moveOf = (state: ReturnType<typeof carry>, person: string) => nextMoveOf(state, plan, person);
const halfWay = carry([amara, 1, rollback], [jonas, 2, finish(1)], [jonas, 3, finish(2)], [yusuf, 3, finish(3)]);

describe("before it is decided", () => {
  test("who decides is asked to decide, everybody else to look", () => {
    expect(moveOf(carry(), amara)).toEqual({ move: "decide", why: "first" });
    expect(moveOf(carry(), yusuf)).toEqual({ move: "acknowledge" });
  });

  test("once somebody looks, everybody else waits", () => {
    const looked = carry([yusuf, 1, { order: "acknowledge" } as never]);
    expect(moveOf(looked, yusuf)).toEqual({ move: "wait" });
    expect(moveOf(looked, jonas)).toEqual({ move: "decide", why: "first" });
  });
});

describe("while it is carried out", () => {
  test("each has the step that is theirs, and who has none sees what others are at", () => {
    const decided = carry([amara, 1, rollback]);
    expect(moveOf(decided, jonas)).toMatchObject({ move: "step", kind: "open", step: { id: stepInHand(1) } });
    expect(moveOf(decided, yusuf)).toMatchObject({ move: "step", kind: "later", step: { id: stepInHand(3) } });
    expect(moveOf(decided, gone)).toMatchObject({ move: "watch", steps: [{ id: stepInHand(1) }] });
  });

  test("the decision maker is asked before the point of no return, and not again", () => {
    expect(moveOf(halfWay, amara)).toMatchObject({ move: "allow", step: { id: stepInHand(4) } });
    expect(moveOf(halfWay, gone)).toMatchObject({ move: "watch" });
    const allowed = carry([amara, 1, rollback], [jonas, 2, finish(1)], [jonas, 3, finish(2)], [yusuf, 3, finish(3)], [amara, 4, { order: "allowNoReturn", stepId: stepInHand(4) }]);
    expect(moveOf(allowed, amara)).toMatchObject({ move: "watch" });
  });

  test("what one is at comes before what one is asked", () => {
    const over = carry([amara, 1, rollback], [amara, 2, start(1)]);
    expect(moveOf(over, amara)).toMatchObject({ move: "step", kind: "doing", step: { id: stepInHand(1) } });
  });

  test("a hold is watched until it has ended", () => {
    const until = "2026-06-10T13:00:00.000Z";
    const held = carry([amara, 1, { ...rollback, answer: "hold", until } as never]);
    expect(moveOf(held, jonas)).toEqual({ move: "hold", until: Date.parse(until) });
    expect(moveOf({ ...held, holdEndedAt: Date.parse(until) }, jonas)).toEqual({ move: "decide", why: "holdEnded" });
    expect(moveOf({ ...held, holdEndedAt: Date.parse(until) }, yusuf)).toEqual({ move: "wait" });
  });
});

describe("after the last step", () => {
  const done = carry([amara, 1, rollback], [jonas, 2, finish(1)], [jonas, 3, finish(2)], [yusuf, 3, finish(3)], [amara, 4, { order: "allowNoReturn", stepId: stepInHand(4) }], [yusuf, 6, finish(4)]);

  test("owners verify their own steps; the others see which are not verified", () => {
    expect(moveOf(done, jonas)).toMatchObject({ move: "step", kind: "verify", step: { id: stepInHand(1) } });
    expect(moveOf(done, amara)).toMatchObject({ move: "confirm", unverified: [{ id: stepInHand(1) }] });
  });

  test("a way back that was given up is decided again", () => {
    const failed = carry([amara, 1, rollback], [jonas, 2, start(1)], [jonas, 3, { order: "fail", reason: "The artifact is gone" }]);
    expect(moveOf(failed, amara)).toEqual({ move: "decide", why: "failed" });
    expect(moveOf(failed, yusuf)).toEqual({ move: "wait" });
  });

  test("an ended run asks for nothing", () => {
    expect(moveOf(carry([amara, 1, { order: "dismiss", reason: "A test" }]), amara)).toEqual({ move: "ended" });
  });
});
