import fc from "fast-check";
import { expect, test } from "vitest";
import type { Step } from "./document";
import { orderSteps, setBeside, withoutStep, withStep } from "./order-steps";

const blank = { kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, timeBoxMinutes: null, verification: "", undo: "yes", wayForward: "" } as const;

/** "a bc d": b and c run side by side. */
const steps = (text: string): Step[] => text.split(" ").flatMap((group, at) => [...group].map((id) => ({ ...blank, id, position: at + 1 })));
const show = (list: Step[]) => list.reduce((text, step, at) => text + (at > 0 && list[at - 1]?.position !== step.position ? " " : "") + step.id, "");

test.each([
  ["a b c", "bac", "b", "b a c"],
  ["a bc d", "abdc", "d", "a bdc"],
  ["a bc d", "acbd", "b", "a c b d"],
  ["a bc d", "acdb", "b", "a c d b"],
  ["ab c", "bca", "a", "b c a"],
  ["a b", "ba", "a", "b a"],
])("%s in the order %s after moving %s is %s", (before, order, moved, after) => expect(show(orderSteps(steps(before), [...order], moved))).toBe(after));

test("removing the first of parallel steps leaves the others side by side, after the step before", () => {
  expect(show(withoutStep(steps("a bcd e"), "b"))).toBe("a cd e");
  expect(show(withoutStep(steps("ab c"), "a"))).toBe("b c");
});

test("a removed step comes back where it was", () => {
  const [, b] = steps("a b c");
  if (!b) throw new Error("no step");
  expect(show(withStep(withoutStep(steps("a b c"), "b"), b, 1))).toBe("a b c");
  expect(show(withStep([], b, 5))).toBe("b");
});

test("beside and not beside", () => {
  expect(show(setBeside(steps("a b c"), "b", true))).toBe("ab c");
  expect(show(setBeside(steps("abc"), "b", false))).toBe("a bc");
  expect(show(setBeside(steps("a b"), "a", true))).toBe("a b");
});

test("no step is lost or doubled, whatever is moved where", () => {
  fc.assert(fc.property(fc.shuffledSubarray([..."abcd"], { minLength: 4 }), fc.constantFrom("abcd", "a bcd", "ab cd", "a b c d"), fc.constantFrom(..."abcd"), (ids, from, moved) => {
    const after = orderSteps(steps(from), ids, moved);
    expect(after.map((step) => step.id)).toEqual(ids);
    expect(after[0]?.position).toBe(1);
  }));
});
