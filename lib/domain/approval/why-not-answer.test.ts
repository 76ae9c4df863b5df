import { expect, test } from "vitest";
import { amara, completeRelease, jonas, yusuf } from "../testing/complete-release";
import type { ApprovalFact, ApprovalPolicy } from "./approval";
import { approvalState } from "./approval-state";
import { askedNow } from "./asked-now";
import { whyNotAnswer } from "./why-not-answer";

const rafael = "01a00000-0000-7000-8000-000000000006";
const policies: ApprovalPolicy[] = [{ id: "p", name: "Checkout", riskClasses: [], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }, { who: { kind: "people", personIds: [rafael] }, count: 1 }] }];
const said = (personId: string, answer: ApprovalFact["answer"] = "yes", forId: string | null = null): ApprovalFact => ({ id: `${personId} ${answer}`, personId, forId, answer, at: 1, version: 3, digest: "now" });

/** A leader (Yusuf) agrees first, Rafael then; Amara wrote the plan. */
function why(actorId: string, words: ApprovalFact[], forId: string | null = null, standsInFor: string[] = []) {
  const { plan, people } = completeRelease();
  people.set(rafael, { name: "Rafael Souza", active: true, role: "administrator" });
  const around = { plan, people, ownIds: new Set([amara]) };
  const steps = approvalState({ ...around, policies, approvals: words, digest: "now" });
  return whyNotAnswer({ ...around, actorId, forId, standsInFor, steps, turns: askedNow(steps, around), words, nameOf: (id) => people.get(id)?.name ?? "" });
}

test.each([
  ["whose turn it is", yusuf, [], null],
  ["who changes their mind", yusuf, [said(yusuf)], null],
  ["who is next", rafael, [said(yusuf)], null],
  ["who said no before", yusuf, [said(yusuf, "no")], null],
])("%s may", (_, actor, words, expected) => {
  expect(why(actor, words)).toBe(expected);
});

test.each([
  ["the author", amara, [], "This plan is your own: you own the release, or wrote in its plan. Somebody else has to agree to it."],
  ["somebody else", jonas, [], "You are not one of those who approve this plan."],
  ["who comes later", rafael, [], "It is not your turn yet: it waits for Yusuf Demir first."],
  ["who waits for changes", rafael, [said(yusuf, "afterChanges")], "Yusuf Demir does not agree to this version. It is answered again when there is a new one."],
])("%s may not", (_, actor, words, say) => {
  expect(why(actor, words)).toBe(say);
});

test("a stand-in may, for who is asked and away, once in a policy", () => {
  expect(why(jonas, [], yusuf, [yusuf])).toBeNull();
  expect(why(jonas, [], yusuf)).toBe("You don’t stand in for Yusuf Demir today. Yusuf Demir answers, or names you as stand-in while away.");
  expect(why(jonas, [], rafael, [rafael])).toBe("It is not Rafael Souza’s turn yet: it waits for Yusuf Demir first.");
  expect(why(amara, [], yusuf, [yusuf])).toContain("This plan is your own");
  expect(why(yusuf, [said(yusuf)], rafael, [rafael])).toBe("You have agreed already, and two agreements are two people. Rafael Souza answers, or somebody else in their place.");
});

test("who was stood in for may answer again when they are back", () => {
  expect(why(yusuf, [said(jonas, "yes", yusuf)])).toBeNull();
});
