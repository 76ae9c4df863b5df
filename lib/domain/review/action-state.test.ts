import { expect, test } from "vitest";
import { actionState } from "./action-state";

const today = "2026-06-10";
const base = { owner: { isActive: true }, dueOn: today, startedAt: null, doneAt: null };
const then = "2026-06-08T10:00:00Z";

test.each([
  ["due today", {}, "open", "Open"],
  ["due tomorrow, begun", { dueOn: "2026-06-11", startedAt: then }, "doing", "Doing"],
  ["due yesterday", { dueOn: "2026-06-09" }, "over", "1 day over"],
  ["due in another month, begun", { dueOn: "2026-05-27", startedAt: then }, "over", "14 days over"],
  ["owned by somebody who left", { owner: { isActive: false }, dueOn: "2026-05-27" }, "ownerless", "Needs an owner"],
  ["done too late by somebody who left", { owner: { isActive: false }, dueOn: "2026-05-27", doneAt: then }, "done", "Done"],
])("%s", (_, change, word, say) => {
  expect(actionState({ ...base, ...change }, today)).toEqual({ word, say });
});
