import { expect, test } from "vitest";
import { difference } from "./difference";
import { emptyDocument } from "./empty-document";
import type { PlanDocument, Step } from "./document";

const nameOf = (id: string) => ({ yusuf: "Yusuf Demir", amara: "Amara Okafor" })[id] ?? "Somebody";
const step = (id: string, position: number, more: Partial<Step> = {}): Step => ({
  id, position, kind: "flag", instruction: `Do ${id}`, automation: "", ownerId: null, deputyId: null, timeBoxMinutes: 5, verification: "", undo: "yes", wayForward: "", ...more,
});
const plan = (more: Partial<PlanDocument>): PlanDocument => ({ ...emptyDocument(), ...more });
const withSteps = (...items: Step[]) => plan({ steps: { summary: "", waysBack: [], items } });
const say = (before: PlanDocument, after: PlanDocument) => difference(before, after, nameOf).map((change) => `${change.section}: ${change.label}: ${change.before} -> ${change.after}`);

test("nothing differs from itself", () => {
  expect(say(withSteps(step("a", 1)), withSteps(step("a", 1)))).toEqual([]);
});

test("a field says which row, and people by name", () => {
  expect(say(withSteps(step("a", 1), step("b", 2)), withSteps(step("a", 1), step("b", 2, { timeBoxMinutes: 90, ownerId: "yusuf" })))).toEqual([
    "steps: Step 2, owner:  -> Yusuf Demir",
    "steps: Step 2, time box: 5 min -> 1 h 30 min",
  ]);
});

test("words instead of codes, in every section", () => {
  const after = plan({
    data: { ...emptyDocument().data, touchesData: false, fate: "archive" },
    roles: { items: emptyDocument().roles.items.map((role) => (role.duty === "dataOwner" ? { ...role, deputyId: "amara" } : role)) },
    review: { leadId: null, dueDays: 5, inviteeIds: ["yusuf", "amara"], note: "" },
  });
  expect(say(plan({}), after)).toEqual([
    "data: Does it touch data?:  -> No",
    "data: What happens to it:  -> Archive",
    "roles: Data owner, deputy:  -> Amara Okafor",
    "review: Due within days:  -> 5 days",
    "review: Invited:  -> Amara Okafor, Yusuf Demir",
  ]);
});

test("a row that came, one that went, and a new order", () => {
  const changes = say(withSteps(step("a", 1), step("b", 2), step("c", 3)), withSteps(step("c", 1), step("n", 2), step("a", 3)));
  expect(changes).toEqual([
    "steps: Step 2 added:  -> Kind: Feature flag\nWhat to do: Do n\nTime box: 5 min\nCan it be undone?: Yes",
    "steps: Step 2 removed: Kind: Feature flag\nWhat to do: Do b\nTime box: 5 min\nCan it be undone?: Yes -> ",
    "steps: Order: 1. Do a\n2. Do c -> 1. Do c\n2. Do a",
  ]);
});

test("beside the step before, without a word about the steps that only moved up", () => {
  expect(say(withSteps(step("a", 1), step("b", 2), step("c", 3)), withSteps(step("a", 1), step("b", 1), step("c", 2)))).toEqual([
    "steps: Step 2, place: After the step before -> Beside the step before",
  ]);
});
