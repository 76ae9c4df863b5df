import { expect, test } from "vitest";
import type { Role } from "../access/roles";
import type { ReleaseStatus } from "../release/status";
import type { PlanDocument, Section } from "./document";
import { emptyDocument } from "./empty-document";
import { sections } from "./sections";
import { whyNotEditSection } from "./why-not-edit";

const plan: PlanDocument = {
  ...emptyDocument(),
  roles: { items: emptyDocument().roles.items.map((role) => (role.duty === "dataOwner" ? { ...role, deputyId: "yusuf" } : role)) },
};
const editable = (id: string, role: Role, status: ReleaseStatus = "draft"): Section[] =>
  sections.filter((section) => whyNotEditSection({ id, role }, plan, section, { status, owner: "Amara Okafor" }) === null);

test.each<[string, Role, readonly Section[]]>([
  ["anybody", "administrator", sections],
  ["anybody", "productManager", sections],
  ["anybody", "engineer", []],
  ["anybody", "leader", []],
  ["anybody", "viewer", []],
  ["yusuf", "engineer", ["data", "blast", "artifacts"]],
  ["yusuf", "viewer", ["data", "blast", "artifacts"]],
])("%s who is %s edits %j", (id, role, may) => expect(editable(id, role)).toEqual(may));

test("nobody edits the plan of a release that ended, and hears what to do", () => {
  expect(editable("anybody", "administrator", "completed")).toEqual([]);
  const say = whyNotEditSection({ id: "x", role: "administrator" }, plan, "steps", { status: "cancelled", owner: "Amara Okafor" });
  expect(say).toContain("Duplicate the release");
});
