import { describe, expect, test } from "vitest";
import { definitionOfDone } from "../readiness/policy";
import { whyNotReady } from "../readiness/why-not-ready";
import { onboarding } from "../template/examples/onboarding";
import { examples } from "../template/examples";
import { badPlans } from "../testing/bad-plans";
import { type Change, make } from "../testing/changes";
import { lintCases } from "../testing/lint-cases";
import { namedRelease } from "../testing/named-release";
import { lintPlan } from "./lint-plan";
import { lintRules } from "./rules";

const codes = lintRules.map(({ code }) => code);
const after = (change: Change) => make([change], namedRelease(onboarding.plan));
const found = (code: string, change: Change) => lintPlan(after(change)).filter((finding) => finding.code === code);

test("every rule has its row of cases, and no row is of a rule that is gone", () => {
  expect(Object.keys(lintCases)).toEqual(codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, { catches, lets }] of Object.entries(lintCases)) expect(Math.min(catches.length, lets.length), code).toBeGreaterThan(0);
});

test("every rule is told in whole sentences; those of the Definition of Done block unless they are turned down", () => {
  for (const { code, name, why, fix, usual } of lintRules) {
    for (const say of [why, fix]) expect(say, code).toMatch(/^[A-Z].*\.$/);
    expect(name, code).not.toMatch(/\.$/);
    if (definitionOfDone.some((rule) => rule.code === code)) expect(usual, code).toBe("blocking");
  }
});

describe.each(codes)("%s", (code) => {
  const { catches, lets } = lintCases[code] ?? { catches: [], lets: [] };

  test.each(catches.map(([change, say, field]) => [say, field, change] as const))("says “%s”", (say, field, change) => {
    expect(found(code, change)).toMatchObject([{ say, field, section: field.split("/")[0] }]);
  });

  test.each(lets.map((change, at) => [at + 1, change] as const))("lets what comes close pass, case %i", (_, change) => {
    expect(found(code, change)).toEqual([]);
  });
});

describe("plans", () => {
  test.each(examples.map(({ name, plan }) => [name, plan] as const))("nothing is found in the good example “%s” once people are named", (_, plan) => {
    expect(lintPlan(namedRelease(plan))).toEqual([]);
    expect(whyNotReady(namedRelease(plan))).toEqual([]);
  });

  test.each(badPlans)("every fault is found in $name, and nothing else", ({ plan, change, faults }) => {
    const all = lintPlan(make([change], namedRelease(plan)));
    expect(all.map(({ code, field }) => `${code} at ${field}`).sort()).toEqual([...faults].sort());
  });

  test("the bad plans hold a fault of every rule", () => {
    const planted = new Set(badPlans.flatMap(({ faults }) => faults.map((fault) => fault.split(" at ")[0])));
    expect(codes.filter((code) => !planted.has(code))).toEqual([]);
  });
});

describe("the policy", () => {
  const oneForAll: Change = ({ plan, people, policy }) => {
    const [first] = people.keys();
    plan.roles.items.forEach((role) => (role.personId = first ?? null));
    policy.ruleLevels = {};
  };
  const under = (level: "off" | "advice" | "blocking", code: string, change: Change) => {
    const release = after(change);
    release.policy.ruleLevels = { [code]: level };
    return { findings: lintPlan(release).filter((finding) => finding.code === code), blockers: whyNotReady(release).filter((blocker) => blocker.code === code) };
  };

  test("makes advice block, and turns a rule off", () => {
    expect(under("advice", "lint.oneForAll", oneForAll)).toMatchObject({ findings: [{ level: "advice" }], blockers: [] });
    expect(under("blocking", "lint.oneForAll", oneForAll)).toMatchObject({ findings: [{ level: "blocking" }], blockers: [{ section: "roles" }] });
    expect(under("off", "lint.oneForAll", oneForAll)).toEqual({ findings: [], blockers: [] });
  });

  test("turns down what the linter shares with the Definition of Done", () => {
    const change: Change = ({ plan }) => plan.steps.items.forEach((step) => (step.verification = ""));
    expect(under("blocking", "step.verification", change)).toMatchObject({ findings: [{ level: "blocking" }], blockers: [{}] });
    expect(under("advice", "step.verification", change)).toMatchObject({ findings: [{ level: "advice" }], blockers: [] });
  });

  test("a blocker of a rule that reads the whole plan stands where its field is", () => {
    const change: Change = ({ plan }) => void (plan.messages.goodwill = "TBD");
    expect(under("blocking", "lint.placeholder", change).blockers).toMatchObject([{ section: "messages", field: "messages/goodwill" }]);
  });

  test("what blocks stands first", () => {
    const release = after(({ plan }) => plan.steps.items.forEach((step) => Object.assign(step, { deputyId: null, verification: "" })));
    expect(lintPlan(release).map(({ level }) => level)).toEqual(["blocking", "advice"]);
  });
});
