import { expect, test } from "vitest";
import { amara, completeRelease, jonas, yusuf } from "../testing/complete-release";
import { answerState } from "./answer-state";
import type { ApprovalFact, ApprovalStep } from "./approval";
import { approvalState } from "./approval-state";
import { askedNow } from "./asked-now";
import { sayApprovals } from "./say-approvals";

const rafael = "01a00000-0000-7000-8000-000000000006";
const named = (...personIds: string[]): ApprovalStep => ({ who: { kind: "people", personIds }, count: 1 });
const leader: ApprovalStep = { who: { kind: "role", role: "leader" }, count: 1 };
const said = (personId: string, answer: ApprovalFact["answer"] = "yes", digest = "now", at = 1): ApprovalFact => ({ id: `${personId} ${at}`, personId, forId: null, answer, at, version: 3, digest });

function read(steps: ApprovalStep[], approvals: ApprovalFact[]) {
  const { plan, people } = completeRelease();
  people.set(rafael, { name: "Rafael Souza", active: true, role: "administrator" });
  const around = { plan, people, ownIds: new Set([amara]) };
  const states = approvalState({ ...around, policies: steps.length > 0 ? [{ id: "p", name: "Checkout", riskClasses: [], steps }] : [], approvals, digest: "now" });
  return { ...around, steps: states, turns: askedNow(states, around), nameOf: (id: string) => people.get(id)?.name ?? "" };
}
const asked = { version: 3, isCurrent: true };
const say = (steps: ApprovalStep[], approvals: ApprovalFact[], ask: typeof asked | null = asked, me = amara) => sayApprovals({ ...read(steps, approvals), version: 3, ask, me });

test.each<[string, string]>([
  [say([], []), "Nobody has to agree before this launch."],
  [say([leader], [], null), "Nobody has been asked to agree to version 3 yet."],
  [say([leader], [], { version: 2, isCurrent: false }), "The plan has changed since agreement to version 2 was asked for."],
  [say([leader, named(rafael)], []), "Nobody yet to version 3. It waits for Yusuf Demir, then for Rafael Souza."],
  [say([leader, named(rafael)], [], asked, yusuf), "Nobody yet to version 3. It waits for you, then for Rafael Souza."],
  [say([leader, named(rafael)], [said(yusuf)]), "Yusuf Demir to version 3. It waits for Rafael Souza."],
  [say([leader, named(rafael, jonas)], [said(yusuf)], asked, yusuf), "You to version 3. It waits for one of Jonas Lindqvist and Rafael Souza."],
  [say([named(rafael), leader], []), "Nobody yet to version 3. It waits for Rafael Souza, then for a leader."],
  [say([{ ...named(rafael, jonas, yusuf), count: 2 }], []), "Nobody yet to version 3. It waits for 2 of Jonas Lindqvist, Yusuf Demir and Rafael Souza."],
  [say([leader], [said(yusuf)]), "Everybody who has to agree has agreed to version 3."],
  [say([leader], [said(yusuf, "no")]), "Yusuf Demir does not agree to version 3."],
  [say([leader], [said(yusuf, "afterChanges")], asked, yusuf), "You agree to version 3 only after changes."],
  [say([named(amara)], []), "Nobody yet to version 3. Nobody is left who could agree."],
])("%s", (sentence, expected) => {
  expect(sentence).toBe(expected);
});

test("each answer says what became of it", () => {
  const facts = [said(yusuf, "yes", "before", 1), said(rafael, "no", "before", 2), said(yusuf, "no", "now", 3), said(yusuf, "yes", "now", 4), said(jonas, "yes", "now", 5)];
  const { steps } = read([leader, named(rafael)], facts);
  expect(facts.map((fact) => answerState(fact, facts, steps, "now"))).toEqual(["stale", "answered", "replaced", "holds", "lapsed"]);
  const against = [said(yusuf, "no")];
  expect(answerState(against[0] as ApprovalFact, against, read([leader], against).steps, "now")).toBe("stands");
});
