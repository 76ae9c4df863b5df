import { describe, expect, it } from "vitest";
import { nothingProven } from "../evidence/nothing-proven";
import { planDocument } from "../plan/document";
import { normalizeSteps } from "../plan/critical-path";
import { peopleOf } from "../plan/people-of";
import { whyNotReady } from "../readiness/why-not-ready";
import { examples } from "./examples";

const owner = "01890000-0000-7000-8000-000000000001";
const people = new Map([[owner, { name: "Amara Okafor", active: true, role: "productManager" as const }]]);

describe.each(examples)("$name", ({ plan }) => {
  it("has the shape of a plan, in order, with nobody named", () => {
    expect(planDocument.parse(plan)).toEqual(plan);
    expect(normalizeSteps(plan.steps.items)).toEqual(plan.steps.items);
    expect(peopleOf(plan)).toEqual([]);
  });

  it("lacks nothing but names", () => {
    const blockers = whyNotReady({ release: { ownerId: owner }, plan, items: [], people, ...nothingProven(plan, 0) });
    const aboutPeople = ["step.owner", "role.person", "role.deputy", "message.finished", "review.lead", "data.answered", "data.person", "data.restore"];
    expect(blockers.filter((blocker) => !aboutPeople.includes(blocker.code))).toEqual([]);
    for (const blocker of blockers) expect(blocker.say).toMatch(/name|owner|deputy|lead|assigned|restore/);
  });
});
