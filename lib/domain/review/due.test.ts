import { expect, test } from "vitest";
import { emptyDocument } from "../plan/empty-document";
import { dueOf, leadsOf } from "./due";

const resolved = new Date("2026-06-03T10:30:00Z");

test.each([
  [3, "2026-06-06T10:30:00.000Z"],
  [null, "2026-06-08T10:30:00.000Z"],
])("with %j days it is due at %s", (dueDays, due) => {
  expect(dueOf({ dueDays }, resolved).toISOString()).toBe(due);
});

test("the plan's lead comes first, the owner of the release last, and nobody is no candidate", () => {
  const plan = emptyDocument();
  expect(leadsOf(plan, "owner")).toEqual(["owner"]);
  const roles = { items: plan.roles.items.map((row) => (row.duty === "decisionMaker" ? { ...row, personId: "decides", deputyId: "deputy" } : row)) };
  expect(leadsOf({ review: { ...plan.review, leadId: "lead" }, roles }, "owner")).toEqual(["lead", "decides", "deputy", "owner"]);
});
