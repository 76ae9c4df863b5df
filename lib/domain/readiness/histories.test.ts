import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApprovalAnswer } from "../approval/approval";
import type { DrillKind } from "../drill/kinds";
import { scopeOf } from "../drill/kinds";
import { plainDigests } from "../evidence/scope";
import { amara, asked, completeRelease, jonas, type ReleaseUnderTest, yusuf } from "../testing/complete-release";
import { whatReadyMeans } from "../testing/what-ready-means";
import { isWaivable } from "../waiver/waiver";
import { evaluate, type Readiness } from "./readiness";

type Act =
  | { do: "edit"; part: "step" | "trigger" | "message" | "backup" | "role" | "timeBox"; to: number }
  | { do: "tick" | "untick" | "waive" | "revoke"; at: number }
  | { do: "drill"; kind: DrillKind; passed: boolean }
  | { do: "answer"; who: number; answer: ApprovalAnswer }
  | { do: "leave" | "come"; who: number }
  | { do: "policy"; days: number; asks: boolean }
  | { do: "pass"; days: number }
  | { do: "markReady" };

const index = fc.nat(7);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("edit" as const), part: fc.constantFrom("step", "trigger", "message", "backup", "role", "timeBox"), to: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("tick", "tick", "untick", "waive", "waive", "revoke"), at: index }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("drill" as const), kind: fc.constantFrom<DrillKind>("staging", "staging", "pipeline", "restore", "run", "fire"), passed: fc.nat(4).map((n) => n > 0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("answer" as const), who: index, answer: fc.constantFrom<ApprovalAnswer>("yes", "yes", "yes", "no", "afterChanges") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("leave", "come", "come"), who: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("policy" as const), days: fc.integer({ min: 1, max: 40 }), asks: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("pass" as const), days: fc.double({ min: 0.01, max: 40, noNaN: true }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("markReady" as const) }) },
) as fc.Arbitrary<Act>;

const day = 86_400_000;
const people = [jonas, yusuf];
type Law = (release: ReleaseUnderTest) => Readiness;
type World = { release: ReleaseUnderTest; status: "draft" | "ready"; stored: Readiness };

function begin(law: Law): World {
  const release = completeRelease();
  Object.assign(release.plan.data, { touchesData: true, writes: "Orders", fate: "repair", lossClass: "recoverable", backup: "planned" });
  release.evidence.digests = plainDigests(release.plan);
  for (const item of release.items) if (item.tick && item.covers) item.tick.digest = release.evidence.digests[item.covers];
  for (const drill of release.evidence.drills) drill.digest = release.evidence.digests[scopeOf[drill.kind]];
  return { release, status: "draft", stored: law(release) };
}

/** What a command does: the change, then readiness from what is there, then the fall back to draft. */
function follow(world: World, act: Act, law: Law): void {
  if (act.do === "pass") return pass(world, Math.round(act.days * day), law);
  change(world, act);
  settle(world, law);
}

function settle(world: World, law: Law): void {
  world.stored = law(world.release);
  if (world.stored.blockers.length > 0) world.status = "draft";
}

/** Time goes by; the job asks again at each moment that was stored, and at no other. */
function pass(world: World, ms: number, law: Law): void {
  const until = world.release.now + ms;
  for (;;) {
    const due = world.stored.changesAt === null ? Infinity : Date.parse(world.stored.changesAt);
    // A moment that is over would be asked for ever: only a broken law names one.
    if (due > until || due <= world.release.now) break;
    world.release.now = due;
    settle(world, law);
  }
  world.release.now = until;
}

function change({ release, ...world }: World, act: Exclude<Act, { do: "pass" }>): void {
  const { plan, evidence, items, now } = release;
  switch (act.do) {
    case "edit": {
      edit(release, act);
      evidence.digests = plainDigests(plan);
      return;
    }
    case "tick":
    case "untick": {
      const item = items[act.at];
      if (item?.verifies === null) item.tick = act.do === "tick" ? { personId: jonas, at: new Date(now).toISOString(), note: "", evidenceUrl: null, planVersion: 1, digest: item.covers ? evidence.digests[item.covers] : "" } : null;
      return;
    }
    case "drill":
      return void evidence.drills.push({ id: String(evidence.drills.length), kind: act.kind, result: act.passed ? "passed" : "failed", at: now, version: 1, digest: evidence.digests[scopeOf[act.kind]], leadId: jonas, measuredMs: 60_000 });
    case "answer": {
      const personId = people[act.who % people.length] ?? jonas;
      return void evidence.approvals.push({ id: String(evidence.approvals.length).padStart(4, "0"), personId, forId: null, answer: act.answer, at: now, version: 1, digest: evidence.digests.plan });
    }
    case "leave":
    case "come": {
      const id = people[act.who % people.length] ?? jonas;
      const person = release.people.get(id);
      if (person) release.people.set(id, { ...person, active: act.do === "come" });
      return;
    }
    case "policy":
      release.policy = {
        ...release.policy,
        days: { fire: act.days, staging: act.days, pipeline: act.days, restore: act.days },
        approvals: act.asks ? [{ id: "all", name: "All", riskClasses: [], steps: [{ who: { kind: "people", personIds: people }, count: 1 }] }] : [],
      };
      return;
    case "waive": {
      const { blockers } = world.stored;
      const blocker = blockers[act.at % Math.max(1, blockers.length)];
      if (blocker && isWaivable(blocker.code)) evidence.waivers.push({ ...blocker, id: String(evidence.waivers.length), from: now, until: now + (act.at + 1) * 3 * day });
      return;
    }
    case "revoke":
      return void evidence.waivers.splice(act.at % Math.max(1, evidence.waivers.length), 1);
    case "markReady":
      return;
  }
}

function edit({ plan }: ReleaseUnderTest, { part, to }: Extract<Act, { do: "edit" }>): void {
  const [step, trigger, message, role] = [plan.steps.items[0], plan.triggers.items[0], plan.messages.items[0], plan.roles.items[3]];
  if (part === "step" && step) step.instruction = ["Switch the flag off", "Redeploy"][to] ?? "";
  if (part === "timeBox" && step) step.timeBoxMinutes = [2, 200][to] ?? 2;
  if (part === "trigger" && trigger) trigger.threshold = [5, null][to] ?? null;
  if (part === "message" && message) message.text = ["We go back.", ""][to] ?? "";
  if (part === "backup") plan.data.backupNote = ["In the vault", "On the old host"][to] ?? "";
  if (part === "role" && role) role.deputyId = [jonas, null][to] ?? null;
}

const seen = { ready: 0, fellByTime: 0, waived: 0, approved: 0 };

/** Walks through a history and says after each act whether what is stored is what the true law says from scratch. */
function isKept(history: readonly Act[], law: Law): boolean {
  const world = begin(law);
  for (const act of history) {
    const before = world.status;
    follow(world, act, law);
    if (act.do === "markReady" && world.stored.blockers.length === 0) world.status = "ready";
    const scratch = evaluate(structuredClone(world.release));
    if (JSON.stringify(scratch) !== JSON.stringify(world.stored)) return false;
    if (before === "ready" && world.status === "draft" && act.do === "pass") seen.fellByTime += 1;
    if (world.status === "ready" && !meansReady(world.release, scratch)) return false;
    if (world.status === "ready") seen.ready += 1;
    if (world.status === "ready" && scratch.waived.length > 0) seen.waived += 1;
    if (world.status === "ready" && scratch.approvalsNeeded > 0) seen.approved += 1;
  }
  return true;
}

/** Ready: each rule's second wording holds, or a waiver that lasts covers all that the rule found. */
function meansReady(release: ReleaseUnderTest, { blockers, waived }: Readiness): boolean {
  if (blockers.length > 0) return false;
  return Object.entries(whatReadyMeans).every(([code, holds]) => holds(release) || waived.some((each) => each.code === code && Date.parse(each.until) > release.now));
}

const histories = fc.array(acts, { minLength: 1, maxLength: 14 });

describe("readiness is a function of plan, evidence, policy and moment alone", { timeout: 240_000 }, () => {
  test("after 10,000 histories of edits, ticks, drills, approvals, waivers, leaving people and passing time", () => {
    fc.assert(fc.property(histories, (history) => isKept(history, evaluate)), { numRuns: 10_000 });
    // Histories that never get there would prove nothing.
    expect(Math.min(seen.ready / 10, seen.fellByTime, seen.waived, seen.approved)).toBeGreaterThan(50);
  });

  test("the same input gives the same answer, and is left as it was", () => {
    const release = completeRelease();
    const copy = structuredClone(release);
    expect(evaluate(release)).toEqual(evaluate(copy));
    expect(release).toEqual(copy);
  });

  const without = (code: string): Law => (release) => {
    const readiness = evaluate(release);
    return { ...readiness, blockers: readiness.blockers.filter((blocker) => blocker.code !== code) };
  };
  const broken: [string, Law][] = [
    ["lets stale ticks pass", without("item.stale")],
    ["forgets approvals", without("approval.given")],
    ["forgets drills", without("drill.way")],
    ["does not look at the clock", (release) => evaluate({ ...release, now: asked })],
    ["takes evidence of any plan", (release) => evaluate({ ...release, evidence: { ...release.evidence, drills: release.evidence.drills.map((drill) => ({ ...drill, digest: release.evidence.digests[scopeOf[drill.kind]] })) } })],
    ["lets waivers last for ever", (release) => evaluate({ ...release, evidence: { ...release.evidence, waivers: release.evidence.waivers.map((waiver) => ({ ...waiver, until: release.now + 9_999 * day })) } })],
    ["never asks again", (release) => ({ ...evaluate(release), changesAt: null })],
    ["lets authors approve", (release) => evaluate({ ...release, release: { ownerId: "" }, evidence: { ...release.evidence, authorIds: [], approvals: [...release.evidence.approvals, { id: "own", personId: amara, forId: yusuf, answer: "yes", at: release.now, version: 1, digest: release.evidence.digests.plan }] } })],
  ];

  test.each(broken)("a gate that %s is caught", (_, law) => {
    expect(fc.check(fc.property(histories, (history) => isKept(history, law)), { numRuns: 3_000 }).failed).toBe(true);
  });
});
