import { expect, test } from "vitest";
import { statuses } from "../release/status";
import type { Blocker } from "./blocker";
import { whyNotPass } from "./why-not-pass";

const blocker: Blocker = { code: "step.timeBox", say: "Step 2 has no time box.", section: "steps", field: "steps/2/timeBoxMinutes", whoId: "jonas" };
const ask = (status: (typeof statuses)[number], blockers: Blocker[], held: Blocker[] = []) =>
  whyNotPass({ key: "REL-42", status, ownerId: "amara", blockers, held }).map(({ code }) => code);

test.each([
  ["draft", ["release.notMarked"], ["step.timeBox"]],
  ["ready", [], ["step.timeBox"]],
  ["deploying", [], ["step.timeBox"]],
  ["monitoring", [], ["step.timeBox"]],
  ["completed", ["release.ended"], ["release.ended"]],
  ["rolledBack", ["release.ended"], ["release.ended"]],
  ["closed", ["release.ended"], ["release.ended"]],
  ["cancelled", ["release.ended"], ["release.ended"]],
] as const)("a release that is %s answers %j, and %j with a blocker", (status, without, withOne) => {
  expect(ask(status, [])).toEqual(without);
  expect(ask(status, [blocker])).toEqual(withOne);
});

test("what holds it stops a pipeline also while it is live, and comes first", () => {
  const held: Blocker = { code: "run.open", say: "RUN-1 is under way on this release. Finish it first.", section: "release", field: "runs/RUN-1", whoId: "amara" };
  for (const status of ["ready", "deploying", "monitoring"] as const) expect(ask(status, [blocker], [held])).toEqual(["run.open", "step.timeBox"]);
  expect(ask("draft", [], [held])).toEqual(["run.open", "release.notMarked"]);
});

test("every status is in the table above, and each refusal names who can clear it", () => {
  expect(statuses).toHaveLength(8);
  for (const status of statuses) {
    for (const found of whyNotPass({ key: "REL-42", status, ownerId: "amara", blockers: [blocker], held: [] })) expect(["amara", "jonas"]).toContain(found.whoId);
  }
});
