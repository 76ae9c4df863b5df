import { expect, test } from "vitest";
import { nextActions } from "./next-action";
import type { BlockerView } from "./view";

const reason = (code: string, field: string): BlockerView => ({ code, field, say: "", section: "roles", href: `/releases/REL-1/plan#${field}`, who: { id: "a", name: "Amara" } });
const reasons = [reason("step.some", "steps"), reason("role.deputy", "roles/dataOwner/deputyId")];
const asked = { key: "REL-1", planEmpty: false, reasons: [] as BlockerView[] };

test.each([
  ["a draft that is not ready leads to its shortest blocker, and can still be asked", { ...asked, status: "draft" as const, reasons }, { next: { kind: "clear", label: "Name a deputy for the data owner", href: "/releases/REL-1/plan#roles/dataOwner/deputyId" }, others: ["ready"] }],
  ["an empty plan is started", { ...asked, status: "draft" as const, reasons, planEmpty: true }, { next: { kind: "clear", label: "Start the plan", href: "/releases/REL-1/plan" }, others: ["ready"] }],
  ["a complete draft is marked", { ...asked, status: "draft" as const }, { next: { kind: "move", to: "ready" }, others: [] }],
  ["a ready one is deployed, or taken back", { ...asked, status: "ready" as const }, { next: { kind: "move", to: "deploying" }, others: ["draft"] }],
  ["then monitored, whatever re-opened", { ...asked, status: "deploying" as const, reasons }, { next: { kind: "move", to: "monitoring" }, others: [] }],
  ["then completed", { ...asked, status: "monitoring" as const }, { next: { kind: "move", to: "completed" }, others: [] }],
  ["what has ended has no next action", { ...asked, status: "completed" as const }, { next: null, others: [] }],
])("%s", (_, input, actions) => {
  expect(nextActions(input)).toEqual(actions);
});
