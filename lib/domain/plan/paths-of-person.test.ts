import { expect, test } from "vitest";
import { emptyDocument } from "./empty-document";
import { pathsOfPerson } from "./paths-of-person";
import { peopleOf, withoutPeople } from "./people-of";

const empty = emptyDocument();
const plan = {
  ...empty,
  data: { ...empty.data, answeredById: "yusuf", reconciliations: [{ id: "r", check: "", ownerId: "yusuf" }] },
  roles: { items: empty.roles.items.map((role) => (role.duty === "verifier" ? { ...role, deputyId: "yusuf" } : role)) },
  review: { ...empty.review, leadId: "amara", inviteeIds: ["amara", "yusuf"] },
};

test("everywhere that a plan names somebody is found", () => {
  expect(pathsOfPerson(plan, "yusuf")).toEqual(["data/answeredById", "data/reconciliations/r/ownerId", "roles/verifier/deputyId", "review/inviteeIds"]);
  expect(pathsOfPerson(plan, "amara")).toEqual(["review/leadId", "review/inviteeIds"]);
  expect(peopleOf(plan)).toEqual(["yusuf", "amara"]);
  expect(peopleOf(withoutPeople(plan))).toEqual([]);
});
