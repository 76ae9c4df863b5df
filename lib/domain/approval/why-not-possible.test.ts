import { expect, test } from "vitest";
import type { ApprovalStep } from "./approval";
import { whyNotPossible } from "./why-not-possible";

const people = [
  { id: "helene", active: true, role: "leader" },
  { id: "yusuf", active: true, role: "leader" },
  { id: "rafael", active: true, role: "administrator" },
  { id: "gone", active: false, role: "leader" },
] as const;
const leaders = (count: number): ApprovalStep => ({ who: { kind: "role", role: "leader" }, count });
const named = (count: number, ...personIds: string[]): ApprovalStep => ({ who: { kind: "people", personIds }, count });
const decider = (count: number): ApprovalStep => ({ who: { kind: "duty", duty: "decisionMaker" }, count });

test.each([
  ["two leaders of two", [leaders(2)]],
  ["one leader, then the other by name", [leaders(1), named(1, "helene")]],
  ["a leader by name, then any other", [named(1, "yusuf"), leaders(1)]],
  ["a duty, then somebody", [decider(1), named(1, "rafael")]],
])("%s is possible", (_, steps) => {
  expect(whyNotPossible(steps, people)).toBeNull();
});

test.each([
  ["three leaders of two", [leaders(3)], 0, "Step 1 asks for 3 agreements of the role leader, and only 2 people could give them: whoever agrees counts once in a policy. Ask for fewer."],
  ["a role that nobody has", [{ who: { kind: "role", role: "engineer" }, count: 1 } as const], 0, "Step 1 asks for one agreement of the role engineer, and nobody could give it: whoever agrees counts once in a policy. Ask for somebody else, or take the step away."],
  ["somebody who left", [named(1, "gone")], 0, "Step 1 asks for one agreement, and nobody could give it: whoever agrees counts once in a policy. Name more people who are active."],
  ["one person twice", [named(1, "rafael"), named(1, "rafael")], 1, "Step 2 asks for one agreement, and nobody could give it: whoever agrees counts once in a policy. Name more people who are active."],
  ["everybody of a role, then one of them", [leaders(2), named(1, "helene")], 1, "Step 2 asks for one agreement, and nobody could give it: whoever agrees counts once in a policy. Name more people who are active."],
  ["two of one duty", [decider(2)], 0, "Step 1 asks for 2 agreements of one duty, and only one person could give them: whoever agrees counts once in a policy. Ask for fewer."],
])("%s is not", (_, steps, at, say) => {
  expect(whyNotPossible(steps, people)).toEqual({ at, say });
});
