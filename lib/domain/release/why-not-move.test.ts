import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../checklist/item";
import type { Blocker } from "../readiness/blocker";
import { amara, completeRelease, jonas, notApplicable, tick } from "../testing/complete-release";
import { type ReleaseStatus, statuses } from "./status";
import { type Move, moves, whyNotMove } from "./why-not-move";

const noon = new Date("2026-06-10T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() - count * 3_600_000);
const blocker = (step: number): Blocker => ({ code: "step.timeBox", say: `Step ${step} has no time box.`, section: "steps", field: `steps/${step}/timeBoxMinutes`, whoId: jonas });

type Moving = Parameters<typeof whyNotMove>[0];

/** Everything is done, for every move there is. */
function finished(status: ReleaseStatus, change: Partial<Moving> = {}): Moving {
  const items = completeRelease().items.map((item): Item => ({ ...item, tick }));
  return { status, ownerId: amara, blockers: [], items, verified: () => false, held: [], monitoringStartedAt: hours(25), monitoringHours: 24, ...change };
}

function withItem(title: string, fields: Partial<Item>): Item[] {
  return finished("draft").items.map((item) => (item.title === title ? { ...item, ...fields } : item));
}

const wrong = (now: string, needs: string, then: string) => `This release is ${now}. Only a release that is ${needs} can become ${then}.`;
const open = "draft or ready or deploying or monitoring";

// From left to right: to draft, ready, deploying, monitoring, completed, cancelled; null where it goes.
const table: Record<ReleaseStatus, Record<Move, string | null>> = {
  draft: { draft: wrong("draft", "ready", "a draft"), ready: null, deploying: "This release is draft. Mark it as ready first.", monitoring: wrong("draft", "deploying", "monitoring"), completed: wrong("draft", "monitoring", "completed"), cancelled: null },
  ready: { draft: null, ready: wrong("ready", "draft", "ready"), deploying: null, monitoring: wrong("ready", "deploying", "monitoring"), completed: wrong("ready", "monitoring", "completed"), cancelled: null },
  deploying: { draft: wrong("deploying", "ready", "a draft"), ready: wrong("deploying", "draft", "ready"), deploying: wrong("deploying", "ready", "deploying"), monitoring: null, completed: wrong("deploying", "monitoring", "completed"), cancelled: null },
  monitoring: { draft: wrong("monitoring", "ready", "a draft"), ready: wrong("monitoring", "draft", "ready"), deploying: wrong("monitoring", "ready", "deploying"), monitoring: wrong("monitoring", "deploying", "monitoring"), completed: null, cancelled: null },
  completed: ended("completed"),
  rolledBack: ended("rolled back"),
  closed: ended("closed"),
  cancelled: ended("cancelled"),
};

function ended(now: string): Record<Move, string> {
  return {
    draft: wrong(now, "ready", "a draft"), ready: wrong(now, "draft", "ready"), deploying: wrong(now, "ready", "deploying"),
    monitoring: wrong(now, "deploying", "monitoring"), completed: wrong(now, "monitoring", "completed"), cancelled: wrong(now, open, "cancelled"),
  };
}

describe.each(statuses)("a release that is %s and lacks nothing", (status) => {
  test.each(moves)("asked to become %s", (to) => {
    const say = table[status][to];
    expect(whyNotMove(finished(status), to, noon)).toEqual(say === null ? null : { say, blockers: [] });
  });
});

describe("what must be done first", () => {
  test.each(["ready", "deploying"] as const)("no blocker stands before %s", (to) => {
    const status = to === "ready" ? "draft" : "ready";
    expect(whyNotMove(finished(status, { blockers: [blocker(1)] }), to, noon)).toEqual({ say: "This release is not ready: one thing stands in the way.", blockers: [blocker(1)] });
    expect(whyNotMove(finished(status, { blockers: [blocker(1), blocker(2)] }), to, noon)).toEqual({ say: "This release is not ready: 2 things stand in the way.", blockers: [blocker(1), blocker(2)] });
  });

  test.each([
    ["monitoring", "deploying", "Monitoring activated", "during deployment"],
    ["completed", "monitoring", "Metrics reviewed in real time", "post-deployment"],
  ] as const)("the required items of its phase stand before %s", (to, status, title, phase) => {
    const start = to === "monitoring" ? "Monitoring can't start yet" : "This release can't be completed yet";
    const code = to === "monitoring" ? "item.duringDeployment" : "item.postDeployment";
    const items = withItem(title, { tick: null });
    const id = items.find((item) => item.title === title)?.id;
    expect(whyNotMove(finished(status, { items }), to, noon)).toEqual({
      say: `${start}: one thing stands in the way.`,
      blockers: [{ code, say: `“${title}” (${phase}) is not done.`, section: "checklist", field: `checklist/${id}`, whoId: jonas }],
    });
    expect(whyNotMove(finished(status, { items: withItem(title, { tick: null, ownerId: null }) }), to, noon)?.blockers[0]?.whoId).toBe(amara);
    for (const near of [{ notApplicable }, { required: false }, { phase: "rollback" as const }, { verifies: "thresholdsDefined" as const }]) {
      const release = finished(status, { items: withItem(title, { tick: null, ...near }), verified: (item) => item.verifies !== null });
      expect(whyNotMove(release, to, noon), JSON.stringify(near)).toBeNull();
    }
    const unproven = finished(status, { items: withItem(title, { tick: null, verifies: "thresholdsDefined" }), verified: () => false });
    expect(whyNotMove(unproven, to, noon)?.blockers).toHaveLength(1);
  });

  test("items of other phases stand before neither", () => {
    const during = finished("deploying").items.map((item) => (item.phase === "duringDeployment" ? item : { ...item, tick: null }));
    const post = finished("monitoring").items.map((item) => (item.phase === "postDeployment" ? item : { ...item, tick: null }));
    expect(whyNotMove(finished("deploying", { items: during }), "monitoring", noon)).toBeNull();
    expect(whyNotMove(finished("monitoring", { items: post }), "completed", noon)).toBeNull();
  });

  test.each([
    [24, hours(24), null],
    [24, hours(23.99), "The monitoring window of 24 h ends in 1 min."],
    [24, hours(22), "The monitoring window of 24 h ends in 2 h."],
    [24, null, "The monitoring window of 24 h ends in 1 day."],
    [0, null, null],
    [0, noon, null],
  ])("a window of %i h, opened at %s, keeps completion waiting: %s", (monitoringHours, monitoringStartedAt, say) => {
    const why = whyNotMove(finished("monitoring", { monitoringHours, monitoringStartedAt }), "completed", noon);
    expect(why?.blockers ?? null).toEqual(say === null ? null : [{ code: "monitoring.window", say, section: "release", field: "release/monitoringHours", whoId: amara }]);
  });

  test("back to draft and cancelling wait for nothing", () => {
    const nothingDone = { blockers: [blocker(1)], items: completeRelease().items.map((item) => ({ ...item, tick: null })), monitoringStartedAt: null };
    expect(whyNotMove(finished("ready", nothingDone), "draft", noon)).toBeNull();
    for (const status of ["draft", "ready", "deploying", "monitoring"] as const) expect(whyNotMove(finished(status, nothingDone), "cancelled", noon)).toBeNull();
  });
});

test("no order of moves reaches completion but through ready, deploying and monitoring", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (asked) => {
      const walked: ReleaseStatus[] = ["draft"];
      for (const to of asked) if (whyNotMove(finished(walked.at(-1) ?? "draft"), to, noon) === null) walked.push(to);
      expect(walked.join(" ")).toMatch(/^draft( ready draft)*( ready( deploying( monitoring( completed)?)?)?)?( cancelled)?$/);
    }),
    { numRuns: 300 },
  );
});
