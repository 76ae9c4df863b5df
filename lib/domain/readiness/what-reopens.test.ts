import { expect, test } from "vitest";
import { rebase } from "../evidence/rebase";
import { canonical, coveredBy, type Digests, scopes } from "../evidence/scope";
import type { PlanDocument } from "../plan/document";
import { amara, asked, completeRelease, jonas, type ReleaseUnderTest, yusuf } from "../testing/complete-release";
import { drillOf, make, touching } from "../testing/changes";
import { scopeOf } from "../drill/kinds";
import { evaluate } from "./readiness";
import { losesReadiness, sayReopening, whatReopens, whatStandsOn } from "./what-reopens";

// As the server keeps them: digests that say nothing to a browser, which knows only whether two are the same.
const shortDigests = (plan: PlanDocument) => Object.fromEntries(scopes.map((scope) => [scope, `digest of ${canonical(coveredBy(scope, plan))}`])) as Digests;

/** A release as the server holds it: touches data, its restore is tested, Yusuf has agreed. */
function held(change: (release: ReleaseUnderTest) => void = () => {}): ReleaseUnderTest {
  const release = make([touching({ backup: "taken" })], completeRelease());
  const digests = shortDigests(release.plan);
  release.evidence.digests = digests;
  release.evidence.drills = release.evidence.drills.map((drill) => ({ ...drill, digest: digests[scopeOf[drill.kind]] }));
  for (const item of release.items) if (item.tick && item.covers) item.tick = { ...item.tick, digest: digests[item.covers] };
  release.policy.approvals = [{ id: "all", name: "All launches", riskClasses: [], steps: [{ who: { kind: "role", role: "leader" }, count: 1 }] }];
  release.evidence.approvals = [{ id: "yes", personId: yusuf, forId: null, answer: "yes", at: asked - 1, version: 1, digest: digests.plan }];
  change(release);
  return release;
}

const edited = ({ plan }: ReleaseUnderTest, change: (plan: PlanDocument) => void): PlanDocument => {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
};
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const says = (release: ReleaseUnderTest, change: (plan: PlanDocument) => void) => whatReopens(rebase(release), release.plan, edited(release, change)).map((each) => sayReopening(each, day));
const firstStep = (fields: object) => (plan: PlanDocument) => void Object.assign(plan.steps.items[0] ?? {}, fields);

test("a step that is done otherwise re-opens its drill, the approval and what was ticked of the steps", () => {
  expect(says(held(), firstStep({ instruction: "Something else" }))).toEqual(["staging test of 2026-06-02", "approval of Yusuf Demir", "“Rollback plan documented and shared”"]);
});

test("another owner of a step leaves the drill, not the approval", () => {
  expect(says(held(), firstStep({ ownerId: jonas, deputyId: amara }))).toEqual(["approval of Yusuf Demir", "“Rollback plan documented and shared”"]);
});

test("another backup re-opens the test of its restore", () => {
  expect(says(held(), ({ data }) => void (data.backupNote = "On another disk"))).toEqual(["restore test of 2026-06-02", "approval of Yusuf Demir", "“Data impact analysis complete”"]);
});

test("without a backup there is no restore to be tested again", () => {
  expect(says(held(), ({ data }) => void (data.backup = "notNeeded"))).toEqual(["approval of Yusuf Demir", "“Data impact analysis complete”"]);
});

test("a message without a text takes the proof from what the plan proves", () => {
  expect(says(held(), ({ messages }) => void (messages.items[0] && (messages.items[0].text = "")))).toEqual(["approval of Yusuf Demir", "“Stakeholder comms template ready”"]);
});

test("what does not hold any more is not re-opened again", () => {
  const changed = held(({ evidence, items }) => {
    evidence.drills = evidence.drills.map((drill) => ({ ...drill, digest: "of another plan" }));
    evidence.approvals = [];
    for (const item of items) if (item.tick) item.tick = { ...item.tick, digest: "of another plan" };
  });
  expect(says(changed, firstStep({ instruction: "Something else" }))).toEqual([]);
  expect(says(held((release) => void drillOf("staging", { result: "failed" })(release)), firstStep({ instruction: "Something else" }))).not.toContain("staging test of 2026-06-02");
});

test("the same words re-open nothing, and the words of before bring it back", () => {
  const release = held();
  expect(says(release, () => {})).toEqual([]);
  const other = edited(release, firstStep({ instruction: "Something else" }));
  expect(whatReopens(rebase(release), other, release.plan)).toEqual([]);
});

test("one of two agreements is re-opened, though the other was missing before", () => {
  const release = held(({ policy }) => void (policy.approvals[0]?.steps[0] && Object.assign(policy.approvals[0].steps[0], { count: 2 })));
  expect(says(release, ({ blast }) => void (blast.howMany = "More"))).toEqual(["approval of Yusuf Demir"]);
});

test("a ready release falls back only when something stands in its way that did not", () => {
  const free = held(({ policy, evidence }) => { policy.approvals = []; evidence.approvals = []; });
  const known = rebase(free);
  expect(losesReadiness(known, free.plan, edited(free, firstStep({ instruction: "Something else" })))).toBe(true);
  expect(losesReadiness(known, free.plan, edited(free, ({ blast }) => void (blast.howMany = "More")))).toBe(false);
});

test("what stands on a section is the most that a change in it re-opens", () => {
  const release = held();
  const on = (section: Parameters<typeof whatStandsOn>[2]) => whatStandsOn(rebase(release), release.plan, section).map((each) => sayReopening(each, day));
  expect(on("steps")).toEqual(["staging test of 2026-06-02", "approval of Yusuf Demir", "“Rollback plan documented and shared”"]);
  expect(on("data")).toEqual(["restore test of 2026-06-02", "approval of Yusuf Demir", "“Data impact analysis complete”"]);
  expect(on("blast")).toEqual(["approval of Yusuf Demir"]);
});

test("what the browser foresees is what the server then finds", () => {
  const changes: ((plan: PlanDocument) => void)[] = [
    firstStep({ instruction: "Something else" }),
    firstStep({ ownerId: jonas, deputyId: amara }),
    ({ data }) => void (data.backupNote = "On another disk"),
    ({ messages }) => void (messages.items[0] && (messages.items[0].text = "")),
    ({ roles }) => void (roles.items[0] && (roles.items[0].deputyId = null)),
    ({ blast }) => void (blast.howMany = "More"),
    ({ artifacts }) => void (artifacts.flags = []),
  ];
  for (const change of changes) {
    const release = held();
    const plan = edited(release, change);
    const after = evaluate({ ...release, plan, evidence: { ...release.evidence, digests: shortDigests(plan) } });
    const foreseen = evaluate({ ...rebase(release), plan, evidence: { ...rebase(release).evidence, digests: Object.fromEntries(scopes.map((scope) => [scope, canonical(coveredBy(scope, plan))])) as Digests } });
    expect(evaluate(release).blockers).toEqual([]);
    expect(foreseen).toEqual(after);
    expect(says(release, change).length > 0).toBe(after.blockers.length > 0);
  }
});
