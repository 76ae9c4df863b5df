import { describe, expect, test } from "vitest";
import type { Blocker } from "./blocker";
import { sayAnswer } from "./say-answer";
import { sayLaunch, sayWeekAnswer } from "./say-launch";

const deputy: Blocker = { code: "role.deputy", say: "The data owner has no deputy.", section: "roles", field: "roles/dataOwner/deputyId", whoId: "a" };
const restore: Blocker = { code: "data.restore", say: "A backup is taken, but its restore has not been tested.", section: "data", field: "data/restoreTested", whoId: "y" };
const names: Record<string, string> = { a: "Amara Okafor", y: "Yusuf Demir" };
const asked = { status: "draft" as const, planEmpty: false, owner: "Rafael Souza", nameOf: (id: string) => names[id] ?? "" };
const full = ({ strong, rest }: { strong: string; rest: string }) => `${strong} ${rest}`.trim();

describe("a launch", () => {
  test.each([
    ["several blockers", { ...asked, blockers: [restore, deputy] }, "Not ready: 2 blockers. The shortest is to name a deputy for the data owner; Amara Okafor can."],
    ["one blocker", { ...asked, blockers: [restore] }, "Not ready: 1 blocker. What is left is to test the restore of the backup; Yusuf Demir can."],
    ["an empty plan", { ...asked, planEmpty: true, blockers: [restore] }, "Not ready: the plan is empty. Rafael Souza can start it from a template."],
    ["nothing in the way", { ...asked, blockers: [] }, "Nothing stands in the way. Rafael Souza can mark it as ready."],
    ["a ready one", { ...asked, status: "ready" as const, blockers: [] }, "Ready."],
    ["a deploying one", { ...asked, status: "deploying" as const, blockers: [deputy] }, "Deploying."],
  ])("with %s says so", (_, input, sentence) => {
    expect(full(sayLaunch(input))).toBe(sentence);
  });
});

test.each([
  [0, 0, "Nothing launches this week."],
  [1, 0, "The one launch this week is ready."],
  [1, 1, "The one launch this week is not ready."],
  [2, 0, "Both launches this week are ready."],
  [2, 2, "Neither of the two launches this week is ready."],
  [5, 0, "All five launches this week are ready."],
  [5, 1, "One of five launches this week is not ready."],
  [5, 2, "Two of five launches this week are not ready."],
  [5, 5, "None of the five launches this week is ready."],
  [30, 12, "12 of 30 launches this week are not ready."],
])("a week of %i launches, %i of them not ready", (launches, notReady, sentence) => {
  expect(sayWeekAnswer({ launches, notReady })).toBe(sentence);
});

test.each([
  ["draft", 0, "Yes, as soon as it is marked as ready. Nothing stands in the way."],
  ["draft", 1, "No. One thing stands between this release and its launch."],
  ["draft", 3, "No. Three things stand between this release and its launch."],
  ["draft", 12, "No. 12 things stand between this release and its launch."],
  ["ready", 0, "Yes. Everything in its Definition of Done holds."],
  ["deploying", 1, "It is being deployed. One thing is left before monitoring."],
  ["monitoring", 2, "It is live and being monitored. Two things are left before it is complete."],
  ["cancelled", 5, "It was cancelled, and will not launch."],
] as const)("a %s release with %i in the way", (status, count, sentence) => {
  expect(sayAnswer(status, count)).toBe(sentence);
});
