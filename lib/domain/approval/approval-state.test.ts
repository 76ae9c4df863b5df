import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amara, completeRelease, gone, jonas, yusuf } from "../testing/complete-release";
import type { ApprovalAnswer, ApprovalFact, ApprovalPolicy, ApprovalStep } from "./approval";
import { type Asked, approvalState } from "./approval-state";
import { askedNow } from "./asked-now";

const helene = "01a00000-0000-7000-8000-000000000005";
const rafael = "01a00000-0000-7000-8000-000000000006";
const leaders: ApprovalStep = { who: { kind: "role", role: "leader" }, count: 1 };
const named = (...personIds: string[]): ApprovalStep => ({ who: { kind: "people", personIds }, count: 1 });
const decider: ApprovalStep = { who: { kind: "duty", duty: "decisionMaker" }, count: 1 };
const policy = (...steps: ApprovalStep[]): ApprovalPolicy => ({ id: "p", name: "Checkout", riskClasses: [], steps });

let serial = 0;
function said(personId: string, answer: ApprovalAnswer = "yes", more: Partial<ApprovalFact> = {}): ApprovalFact {
  serial += 1;
  return { id: `a${String(serial).padStart(6, "0")}`, personId, forId: null, answer, at: serial, version: 3, digest: "now", ...more };
}

/** Amara wrote the plan; Jonas is an engineer, Yusuf and Hélène are leaders, Rafael administers. */
function ask(policies: ApprovalPolicy[], approvals: ApprovalFact[], more: Partial<Asked> = {}): Asked {
  const { plan, people } = completeRelease();
  people.set(helene, { name: "Hélène Moreau", active: true, role: "leader" }).set(rafael, { name: "Rafael Souza", active: true, role: "administrator" });
  return { plan, people, policies, approvals, digest: "now", ownIds: new Set([amara]), ...more };
}

const brief = (asked: Asked) => approvalState(asked).map(({ given, isDone, isOpen }) => [given.map(({ personId }) => personId), isDone, isOpen]);
const turns = (asked: Asked) => askedNow(approvalState(asked), asked).map(({ step, personIds }) => [step.at, [...personIds].sort()]);

describe("an agreement counts", () => {
  test.each([
    ["of one who was asked", policy(leaders), [said(yusuf)], true],
    ["not of somebody else", policy(leaders), [said(jonas)], false],
    ["not to another plan", policy(leaders), [said(yusuf, "yes", { digest: "before" })], false],
    ["not of the author", policy(named(amara)), [said(amara)], false],
    ["not of somebody who left", policy(named(gone)), [said(gone)], false],
    ["not after a change of mind", policy(leaders), [said(yusuf), said(yusuf, "no")], false],
    ["after a change of mind to yes", policy(leaders), [said(yusuf, "no"), said(yusuf)], true],
    ["of a stand-in", policy(named(yusuf)), [said(jonas, "yes", { forId: yusuf })], true],
    ["not of a stand-in who wrote it", policy(named(yusuf)), [said(amara, "yes", { forId: yusuf })], false],
    ["not of a stand-in who left", policy(named(yusuf)), [said(gone, "yes", { forId: yusuf })], false],
    ["not in place of somebody who left", policy(named(gone)), [said(jonas, "yes", { forId: gone })], false],
    ["of who holds the duty", policy(decider), [said(jonas)], true],
    ["not while another says no", policy(leaders), [said(yusuf), said(helene, "no")], false],
    ["not while another asks for changes", policy(leaders), [said(yusuf), said(helene, "afterChanges")], false],
    ["whatever somebody says who is not asked", policy(leaders), [said(yusuf), said(jonas, "no")], true],
  ])("%s", (_, one, approvals, isDone) => {
    // Amara holds every duty and wrote the plan: her deputy Jonas answers for it.
    expect(approvalState(ask([one], approvals)).map((step) => step.isDone)).toEqual([isDone]);
  });

  test("of the person of the duty alone, where they are no author", () => {
    const asked = (approvals: ApprovalFact[]) => approvalState(ask([policy(decider)], approvals, { ownIds: new Set() }))[0]?.isDone;
    expect([asked([said(jonas)]), asked([said(amara)])]).toEqual([false, true]);
  });
});

describe("steps", () => {
  test("come one after the other", () => {
    const two = policy(leaders, named(rafael));
    expect(brief(ask([two], []))).toEqual([[[], false, true], [[], false, false]]);
    expect(brief(ask([two], [said(yusuf)]))).toEqual([[[yusuf], true, true], [[], false, true]]);
    expect(brief(ask([two], [said(yusuf), said(rafael)]))).toEqual([[[yusuf], true, true], [[rafael], true, true]]);
  });

  test("close again behind one that is not done any more", () => {
    const two = policy(leaders, named(rafael));
    const asked = ask([two], [said(yusuf), said(rafael)]);
    expect(brief({ ...asked, people: new Map([...asked.people].map(([id, each]) => [id, id === yusuf ? { ...each, active: false } : each])) })).toEqual([[[], false, true], [[rafael], true, false]]);
  });

  test("two agreements are two people, also in two steps", () => {
    expect(brief(ask([policy({ ...leaders, count: 2 })], [said(yusuf), said(yusuf)]))).toEqual([[[yusuf], false, true]]);
    expect(brief(ask([policy({ ...leaders, count: 2 })], [said(yusuf), said(helene)]))).toEqual([[[yusuf, helene], true, true]]);
    expect(brief(ask([policy(leaders, named(yusuf))], [said(yusuf)]))).toEqual([[[yusuf], true, true], [[], false, true]]);
    expect(brief(ask([policy(named(yusuf), named(helene))], [said(yusuf), said(yusuf, "yes", { forId: helene })]))).toEqual([[[yusuf], true, true], [[], false, true]]);
  });

  test("whoever fits two makes room for whoever fits one", () => {
    const asked = ask([policy(leaders, named(yusuf))], [said(yusuf)]);
    expect(turns(asked)).toEqual([[1, [helene]]]);
    expect(brief({ ...asked, approvals: [...asked.approvals, said(helene)] })).toEqual([[[helene], true, true], [[yusuf], true, true]]);
  });

  test("a word against stands at the step that it stops, once, and the newest counts", () => {
    const [first, second] = approvalState(ask([policy(leaders, named(helene))], [said(yusuf), said(helene, "no")]));
    expect([first?.isDone, first?.against, second?.against?.personId]).toEqual([true, null, helene]);
    const [step] = approvalState(ask([policy(leaders)], [said(yusuf, "no"), said(helene, "afterChanges")]));
    expect(step?.against?.personId).toBe(helene);
  });

  test("belong to policies of the risk class only", () => {
    const asked = (riskClasses: ApprovalPolicy["riskClasses"]) => approvalState(ask([{ ...policy(leaders), riskClasses }], [])).length;
    // The plan touches no data, and customers notice nothing.
    expect([asked([]), asked(["medium", "high"]), asked(["low"])]).toEqual([1, 0, 1]);
  });
});

describe("who is asked", () => {
  test.each([
    ["everybody of a role", [policy(leaders)], [], [[0, [yusuf, helene]]]],
    ["nobody once it is done", [policy(leaders)], [said(yusuf)], []],
    ["nobody while somebody is against", [policy(leaders)], [said(yusuf, "no")], []],
    ["the next, when it is their turn", [policy(leaders, named(rafael))], [said(helene)], [[1, [rafael]]]],
    ["the deputy of an author", [policy(decider)], [], [[0, [jonas]]]],
    ["nobody, where only the author could", [policy(named(amara))], [], [[0, []]]],
    ["whoever is left of several", [policy({ ...named(yusuf, rafael, gone), count: 2 })], [said(yusuf)], [[0, [rafael]]]],
    ["each policy by itself", [policy(leaders), { ...policy(named(rafael)), id: "q" }], [said(helene)], [[0, [rafael]]]],
  ])("%s", (_, policies, approvals, expected) => {
    expect(turns(ask(policies, approvals))).toEqual(expected);
  });

  test("asking one after the other whoever is asked ends with everybody having agreed, never in a dead end", () => {
    const everybody = [jonas, yusuf, helene, rafael];
    const step = fc.oneof(fc.constant(leaders), fc.constant({ ...leaders, count: 2 }), fc.uniqueArray(fc.constantFrom(...everybody), { minLength: 1 }).map((ids) => named(...ids)));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(10), { minLength: 8, maxLength: 8 }), (steps, picks) => {
        const asked = ask([policy(...steps)], []);
        const needed = steps.reduce((sum, { count }) => sum + count, 0);
        for (const pick of picks) {
          const [turn] = askedNow(approvalState(asked), asked);
          const id = turn?.personIds[pick % (turn.personIds.length || 1)];
          const given = () => approvalState(asked).flatMap((each) => each.given);
          if (!turn || !id) break;
          const before = given().length;
          asked.approvals = [...asked.approvals, said(id)];
          expect(given()).toHaveLength(before + 1);
        }
        const state = approvalState(asked);
        const isDone = state.every((each) => each.isDone);
        expect(state.flatMap(({ given }) => given).length === needed).toBe(isDone);
        if (!isDone) expect(askedNow(state, asked)).toEqual([expect.objectContaining({ personIds: [] })]);
      }),
      { numRuns: 300 },
    );
  });
});
