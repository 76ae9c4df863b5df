import type { PlanDocument } from "../plan/document";
import { api } from "../template/examples/api";
import { checkout } from "../template/examples/checkout";
import { dashboard } from "../template/examples/dashboard";
import { mobile } from "../template/examples/mobile";
import { onboarding } from "../template/examples/onboarding";
import { all, type Change, data, drillOf, duty, message, messages, migration, step, times, trigger } from "./changes";
import { jonas } from "./complete-release";
import { messageId, stepId, triggerId } from "./example-ids";

type BadPlan = { name: string; plan: PlanDocument; change: Change; /** "code at field", each planted by hand. */ faults: string[] };

const noFlagsBut = (key: string): Change => ({ plan }) => void (plan.artifacts.flags = [{ id: "01f00000-0000-7000-8000-000000000001", key, off: "Off" }]);

/** Plans as they come: good ones, with faults planted. */
export const badPlans: readonly BadPlan[] = [
  {
    name: "one who does it all alone",
    plan: onboarding.plan,
    change: all(
      ({ plan }) => plan.roles.items.forEach((role) => Object.assign(role, { personId: jonas, deputyId: null })),
      ({ plan }) => plan.steps.items.forEach((each) => Object.assign(each, { ownerId: jonas, deputyId: null })),
      step(1, { verification: "" }),
      noFlagsBut("onboarding_long"),
    ),
    faults: ["lint.oneForAll at roles/decisionMaker/personId", "role.deputy at roles/decisionMaker/deputyId", `lint.stepDeputy at steps/${stepId(0)}/deputyId`, `step.verification at steps/${stepId(1)}/verification`, `lint.unknownFlag at steps/${stepId(0)}/instruction`],
  },
  {
    name: "thresholds that nobody thought through",
    plan: dashboard.plan,
    change: all(
      trigger(0, { signal: "Page load", unit: "s", comparison: "above", threshold: 2, sustainedMinutes: 5, phase: "after", sourceReference: "" }),
      trigger(1, { signal: "page load", unit: "s", comparison: "above", threshold: 4, sustainedMinutes: 10, phase: "after" }),
      trigger(2, { kind: "quantitative", signal: "Page load", unit: "s", comparison: "atMost", threshold: 3, sustainedMinutes: 5, phase: "after", source: "alert", sourceReference: "lcp" }),
    ),
    faults: [`lint.triggerWatched at triggers/${triggerId(0)}/sourceReference`, `lint.triggerNeverFirst at triggers/${triggerId(1)}/threshold`, `lint.triggersAlwaysFire at triggers/${triggerId(2)}/threshold`],
  },
  {
    name: "no number anywhere, and nobody who looks",
    plan: mobile.plan,
    change: all(trigger(0, { threshold: null }), trigger(1, { sustainedMinutes: null, observedById: null }), trigger(2, { observedById: null })),
    faults: [
      `trigger.numbers at triggers/${triggerId(0)}/threshold`, `lint.triggerNumbers at triggers/${triggerId(1)}/sustainedMinutes`,
      `lint.triggerWatched at triggers/${triggerId(1)}/observedById`, `lint.triggerWatched at triggers/${triggerId(2)}/observedById`,
    ],
  },
  {
    name: "the database first, and no way on from there",
    plan: api.plan,
    change: all(
      step(0, { kind: "database", instruction: "Drop the column normalised_address", undo: "yes" }),
      step(1, { kind: "code", instruction: "Revert the merge commit", undo: "no", wayForward: "" }),
      data({ migrations: [migration(false, "0207 normalised_address")] }),
      drillOf("restore", null),
    ),
    faults: [
      `lint.databaseFirst at steps/${stepId(0)}/kind`, `lint.irreversibleUnmarked at steps/${stepId(0)}/undo`, `lint.revertWithMigrations at steps/${stepId(1)}/instruction`,
      `step.wayForward at steps/${stepId(1)}/wayForward`, "data.restore at data/backup",
    ],
  },
  {
    name: "no time, and too few hands",
    plan: checkout.plan,
    change: all(
      ({ plan }) => plan.steps.items.slice(0, 3).forEach((each) => Object.assign(each, { position: 1, ownerId: jonas })),
      times({ budgetMinutes: 20 }),
      drillOf("staging", { measuredMs: 26 * 60_000 }),
    ),
    faults: [`lint.busyOwner at steps/${stepId(2)}/ownerId`, "lint.plainSum at times/budgetMinutes", "lint.measuredOverBudget at times/budgetMinutes"],
  },
  {
    name: "half of it still to be written",
    plan: onboarding.plan,
    change: all(
      times({ budgetMinutes: 3 }),
      messages({ customersNotice: true, goodwill: "TBD" }),
      message(0, { ownerId: null }),
      message(1, { text: "Lorem ipsum dolor sit amet" }),
      duty(4, { deputyId: null }),
      step(0, { instruction: "Switch [name of the flag] off" }),
      ({ plan }) => void (plan.blast.who = "n/a"),
    ),
    faults: [
      "time.criticalPath at times/budgetMinutes", "message.external at messages", `message.finished at messages/${messageId(0)}/ownerId`, "role.deputy at roles/communicator/deputyId",
      `lint.placeholder at messages/${messageId(1)}/text`, "lint.placeholder at messages/goodwill", `lint.placeholder at steps/${stepId(0)}/instruction`, "lint.placeholder at blast/who",
    ],
  },
];
