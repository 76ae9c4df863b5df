import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanDocument } from "../plan/document";
import { emptyDocument } from "../plan/empty-document";
import { duties } from "../plan/words";
import { evaluate } from "../readiness/readiness";
import type { ReleaseStatus } from "../release/status";
import { whyNotMove } from "../release/why-not-move";
import { drill } from "../testing/complete-release";
import { nothingProven } from "../evidence/nothing-proven";
import { onboarding } from "../template/examples/onboarding";
import type { Item } from "./item";
import { startingItems } from "./starting-items";

const amara = "01a00000-0000-7000-8000-000000000001";
const jonas = "01a00000-0000-7000-8000-000000000002";
const noon = new Date("2026-06-10T12:00:00Z");
const people = new Map([amara, jonas].map((id) => [id, { name: id, active: true, role: "engineer" as const }]));

const complete: PlanDocument = {
  ...emptyDocument(),
  ...onboarding.plan,
  steps: { ...onboarding.plan.steps, items: onboarding.plan.steps.items.map((step) => ({ ...step, ownerId: amara, deputyId: jonas })) },
  data: { ...onboarding.plan.data, answeredById: amara },
  roles: { items: duties.map((duty) => ({ duty, personId: amara, deputyId: jonas })) },
  messages: { ...onboarding.plan.messages, items: onboarding.plan.messages.items.map((message) => ({ ...message, ownerId: amara })) },
  review: { ...onboarding.plan.review, leadId: amara },
};

/** Tested in staging a moment ago, whatever the plan says. */
const tested = (plan: PlanDocument) => {
  const { evidence, ...rest } = nothingProven(plan, noon.getTime());
  return { ...rest, evidence: { ...evidence, drills: [drill("staging", evidence.digests.way)] } };
};

type World = { status: ReleaseStatus; items: Item[]; plan: PlanDocument };
type Act = { do: "tick" | "untick" | "notApplicable" | "require" | "release" | "add" | "remove"; at: number } | { do: "loseDeputy" | "loseTrigger" | "mendPlan" | "markReady" };

const acts = fc.oneof(
  fc.record({ do: fc.constantFrom("tick", "tick", "tick", "untick", "notApplicable", "require", "release", "add", "remove"), at: fc.nat(20) }),
  fc.record({ do: fc.constantFrom("loseDeputy", "loseTrigger", "mendPlan", "mendPlan", "markReady", "markReady", "markReady") }),
) as fc.Arbitrary<Act>;

const tick = { personId: jonas, at: noon.toISOString(), note: "", evidenceUrl: null, planVersion: 1, digest: "" };
const makeItem = (fields: Partial<Item>, at: number): Item => ({
  id: `01a00000-0000-7000-8000-1${String(at).padStart(11, "0")}`, phase: "preDeployment", title: `Item ${at}`, required: true, ownerId: jonas, dueMinutes: null, verifies: null, tick: null, notApplicable: null, ...fields, covers: null,
});
const begin = (): World => ({ status: "draft", plan: complete, items: startingItems.map((item, at) => makeItem({ ...item, tick: item.phase === "preDeployment" && item.verifies === null ? tick : null }, at)) });

/** What the server does for each act: the change, then readiness again, then the fall back to draft. */
function act(world: World, { do: what, ...rest }: Act, now = noon): World {
  const next = change(world, what, "at" in rest ? rest.at : 0);
  const { blockers } = evaluate({ release: { ownerId: amara }, plan: next.plan, items: next.items, people, ...tested(next.plan) });
  if (what === "markReady") {
    const why = whyNotMove({ status: next.status, ownerId: amara, blockers, items: next.items, verified: () => false, held: [], monitoringStartedAt: null, monitoringHours: 24 }, "ready", now);
    return why === null ? { ...next, status: "ready" } : next;
  }
  return next.status === "ready" && blockers.length > 0 ? { ...next, status: "draft" } : next;
}

function change(world: World, what: Act["do"], at: number): World {
  const place = at % Math.max(world.items.length, 1);
  const set = (fields: Partial<Item>): World => ({ ...world, items: world.items.map((item, each) => (each === place && item.verifies === null ? { ...item, ...fields } : item)) });
  if (what === "tick") return set({ tick, notApplicable: null });
  if (what === "untick") return set({ tick: null, notApplicable: null });
  if (what === "notApplicable") return set({ tick: null, notApplicable: { personId: jonas, at: noon.toISOString(), reason: "Not here" } });
  if (what === "require") return set({ required: true });
  if (what === "release") return set({ required: false });
  if (what === "add") return { ...world, items: [...world.items, makeItem({}, world.items.length + 100)] };
  if (what === "remove") return { ...world, items: world.items.filter((_, each) => each !== place) };
  if (what === "loseDeputy") return { ...world, plan: { ...world.plan, roles: { items: world.plan.roles.items.map((role, each) => (each === 2 ? { ...role, deputyId: null } : role)) } } };
  if (what === "loseTrigger") return { ...world, plan: { ...world.plan, triggers: { items: [] } } };
  return what === "mendPlan" ? { ...world, plan: complete } : world;
}

// Asked of the rows themselves, not of the rules that are under test.
const openItems = ({ items }: World) => items.filter((item) => item.phase === "preDeployment" && item.required && item.verifies === null && !item.tick && !item.notApplicable);
const isWhole = ({ plan }: World) => plan.triggers.items.length > 0 && plan.roles.items.every((role) => role.deputyId !== null);

describe("no order of ticks, unticks, not applicable and edits", () => {
  test("gives a ready release with an open required item or an incomplete plan", () => {
    let ready = 0;
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (all) => {
        let world = begin();
        for (const each of all) {
          world = act(world, each);
          if (world.status !== "ready") continue;
          ready += 1;
          expect(openItems(world)).toEqual([]);
          expect(isWhole(world)).toBe(true);
        }
      }),
      { numRuns: 400, seed: 42 },
    );
    // A property of something that never happens would say nothing.
    expect(ready).toBeGreaterThan(100);
  });

  test("keeps a release from being ready that has neither", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (all) => {
        const world = all.reduce((before, each) => act(before, each), begin());
        const mended = { ...world, status: "draft" as const, plan: complete, items: world.items.map((item) => (item.verifies === null ? { ...item, tick } : item)) };
        expect(act(mended, { do: "markReady" }).status).toBe("ready");
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
