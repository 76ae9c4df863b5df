import { all, type Change, data, drillOf, duty, message, messages, migration, step, times, touching, trigger } from "./changes";
import { amara, yusuf } from "./complete-release";
import { messageId, stepId, triggerId } from "./example-ids";
import { readinessCases } from "./readiness-cases";

type Case = { catches: [change: Change, say: string, field: string][]; lets: Change[] };

const flags = (...keys: string[]): Change => ({ plan }) => void (plan.artifacts.flags = keys.map((key, at) => ({ id: `01f00000-0000-7000-8000-00000000000${at}`, key, off: "Off" })));
const steps = (...fields: Parameters<typeof step>[1][]): Change => ({ plan }) => {
  const [first] = plan.steps.items;
  if (first) plan.steps.items = fields.map((changed, at) => ({ ...first, id: stepId(at), position: at + 1, deputyId: yusuf, ...changed }));
};
const errors = (...limits: Parameters<typeof trigger>[1][]): Change => all(...limits.map((fields, at) => trigger(at, { kind: "quantitative", signal: "Errors", unit: "%", sustainedMinutes: 10, phase: "after", source: "alert", sourceReference: "errors", ...fields })));
const withMigration = touching({ migrations: [migration(true)], backup: "notNeeded" });
const measured = (minutes: number) => drillOf("staging", { measuredMs: minutes * 60_000 });

/** Rules that the linter shares with the Definition of Done keep the cases that they have there. */
const shared = (code: string): Case => readinessCases[code] ?? { catches: [], lets: [] };

/** By the code of each rule of the linter: a plan that it must catch, and what comes close. */
export const lintCases: Record<string, Case> = {
  "trigger.numbers": shared("trigger.numbers"),
  "lint.triggerNumbers": {
    catches: [
      [trigger(1, { threshold: null }), "Trigger 2 has no threshold.", `triggers/${triggerId(1)}/threshold`],
      [trigger(0, { sustainedMinutes: null }), "Trigger 1 has no number of minutes that it must last.", `triggers/${triggerId(0)}/sustainedMinutes`],
      [all(trigger(0, { threshold: null }), trigger(1, { signal: "" })), "Trigger 2 has no signal.", `triggers/${triggerId(1)}/signal`],
    ],
    lets: [trigger(1, { threshold: 0, unit: "" }), trigger(2, { threshold: null, sustainedMinutes: null, reports: null })],
  },
  "lint.triggerWatched": {
    catches: [
      [trigger(2, { observedById: null }), "Nobody is named to watch trigger 3, “people ask how to skip a page of the new flow”.", `triggers/${triggerId(2)}/observedById`],
      [trigger(1, { source: "manual" }), "Nobody is named to watch trigger 2, “Errors in the onboarding flow”.", `triggers/${triggerId(1)}/observedById`],
      [trigger(0, { sourceReference: "" }), "No query or alert is named that watches trigger 1, “Sign-up conversion”.", `triggers/${triggerId(0)}/sourceReference`],
    ],
    lets: [trigger(2, { sourceReference: "" }), trigger(1, { source: "manual", observedById: yusuf, sourceReference: "" }), trigger(0, { observedById: null, source: "alert" })],
  },
  "lint.triggerNeverFirst": {
    catches: [
      [errors({ comparison: "above", threshold: 2 }, { comparison: "above", threshold: 5 }), "Trigger 2 can never fire first: whenever it holds, trigger 1 holds already.", `triggers/${triggerId(1)}/threshold`],
      [errors({ comparison: "below", threshold: 90 }, { comparison: "atMost", threshold: 95, sustainedMinutes: 5 }), "Trigger 1 can never fire first: whenever it holds, trigger 2 holds already.", `triggers/${triggerId(0)}/threshold`],
      [errors({ comparison: "atLeast", threshold: 2 }, { comparison: "above", threshold: 2, signal: " errors " }), "Trigger 2 can never fire first: whenever it holds, trigger 1 holds already.", `triggers/${triggerId(1)}/threshold`],
      [errors({ comparison: "above", threshold: 2 }, { comparison: "above", threshold: 2 }), "Trigger 2 can never fire first: whenever it holds, trigger 1 holds already.", `triggers/${triggerId(1)}/threshold`],
      [errors({ comparison: "above", threshold: 2, effect: "start" }, { comparison: "above", threshold: 5, effect: "tell" }), "Trigger 2 can never fire first: whenever it holds, trigger 1 holds already.", `triggers/${triggerId(1)}/threshold`],
    ],
    lets: [
      errors({ comparison: "above", threshold: 2, sustainedMinutes: 30 }, { comparison: "above", threshold: 5, sustainedMinutes: 5 }),
      errors({ comparison: "above", threshold: 2, effect: "tell" }, { comparison: "above", threshold: 5, effect: "start" }),
      errors({ comparison: "above", threshold: 2 }, { comparison: "above", threshold: 5, signal: "Errors of partners" }),
      errors({ comparison: "above", threshold: 2 }, { comparison: "above", threshold: 5, unit: "a minute" }),
      errors({ comparison: "above", threshold: 2, phase: "during" }, { comparison: "above", threshold: 5 }),
      errors({ comparison: "above", threshold: 5 }, { comparison: "below", threshold: 1 }),
    ],
  },
  "lint.triggersAlwaysFire": {
    catches: [
      [errors({ comparison: "above", threshold: 2 }, { comparison: "below", threshold: 5 }), "Triggers 1 and 2 together always fire: whatever “Errors” is, one of them holds.", `triggers/${triggerId(1)}/threshold`],
      [errors({ comparison: "atMost", threshold: 5 }, { comparison: "above", threshold: 5 }), "Triggers 1 and 2 together always fire: whatever “Errors” is, one of them holds.", `triggers/${triggerId(1)}/threshold`],
    ],
    lets: [
      errors({ comparison: "above", threshold: 5 }, { comparison: "below", threshold: 2 }),
      errors({ comparison: "above", threshold: 6 }, { comparison: "below", threshold: 6 }),
      errors({ comparison: "above", threshold: 2 }, { comparison: "below", threshold: 5, signal: "Orders" }),
    ],
  },
  "step.verification": shared("step.verification"),
  "step.wayForward": shared("step.wayForward"),
  "lint.revertWithMigrations": {
    catches: [
      [all(withMigration, step(0, { instruction: "Revert the commit on the main branch" })), "Step 1 reverts a commit, but this release brings a migration.", `steps/${stepId(0)}/instruction`],
      [all(withMigration, step(1, { automation: "git revert 4f2a9c1" })), "Step 2 reverts a commit, but this release brings a migration.", `steps/${stepId(1)}/instruction`],
    ],
    lets: [step(0, { instruction: "Revert the commit on the main branch" }), all(withMigration, step(0, { instruction: "Redeploy the build of the commit before" })), all(withMigration, step(0, { instruction: "Revert the configuration to yesterday's" }))],
  },
  "lint.databaseFirst": {
    catches: [
      [steps({ kind: "database" }, { kind: "code" }), "Step 1 changes the database before step 2 has put the code back.", `steps/${stepId(0)}/kind`],
      [steps({ kind: "code" }, { kind: "database", position: 1 }), "Step 2 changes the database while step 1 still puts the code back.", `steps/${stepId(1)}/kind`],
    ],
    lets: [steps({ kind: "code" }, { kind: "database" }), steps({ kind: "database" }, { kind: "verification" }), steps({ kind: "configuration" }, { kind: "code" })],
  },
  "lint.irreversibleUnmarked": {
    catches: [
      [step(0, { instruction: "Delete the rows of the new flow" }), "Step 1 says “delete” and is marked as one that can be undone.", `steps/${stepId(0)}/undo`],
      [step(0, { automation: "psql -c 'TRUNCATE profile_drafts'" }), "Step 1 says “truncate” and is marked as one that can be undone.", `steps/${stepId(0)}/undo`],
      [all(touching({ migrations: [migration(false, "0207 split_names")], backup: "notNeeded" }), step(0, { instruction: "Undo 0207 split_names" })), "Step 1 is marked as one that can be undone, but migration “0207 split_names” can’t be reversed.", `steps/${stepId(0)}/undo`],
      [step(0, { kind: "communication", instruction: "Send the apology" }), "Step 1 sends words, which nobody can take back, and is marked as one that can be undone.", `steps/${stepId(0)}/undo`],
    ],
    lets: [
      step(0, { instruction: "Delete the rows of the new flow", undo: "no", wayForward: "Fill them from the archive" }),
      step(0, { instruction: "Set the share to zero; do not delete anything" }),
      step(0, { instruction: "Open the dropdown and choose the earlier page" }),
      all(touching({ migrations: [migration(true, "0207 split_names")], backup: "notNeeded" }), step(0, { instruction: "Undo 0207 split_names" })),
      step(0, { kind: "communication", instruction: "Send the apology", undo: "notNeeded" }),
    ],
  },
  "lint.unknownFlag": {
    catches: [[flags("onboarding_shorter"), "Step 1 switches “onboarding_short”, which is not among the flags of this plan.", `steps/${stepId(0)}/instruction`]],
    lets: [flags(), flags("onboarding_short", "onboarding_hints"), all(flags("onboarding_shorter"), step(0, { kind: "configuration" })), all(flags("onboarding_shorter"), step(0, { instruction: "Switch the short flow off" }))],
  },
  "lint.busyOwner": {
    catches: [[steps({ position: 1 }, { position: 1 }, { position: 1 }), "Jonas Lindqvist owns steps 1, 2 and 3, which run at the same time.", `steps/${stepId(2)}/ownerId`]],
    lets: [steps({ position: 1 }, { position: 1 }, { position: 2 }), steps({ position: 1 }, { position: 1 }, { position: 1, ownerId: amara }), steps({ position: 1, ownerId: null }, { position: 1, ownerId: null }, { position: 1, ownerId: null })],
  },
  "lint.stepDeputy": {
    catches: [
      [step(0, { deputyId: null }), "Step 1 has no deputy.", `steps/${stepId(0)}/deputyId`],
      [all(step(0, { deputyId: null }), step(1, { deputyId: null })), "Steps 1 and 2 have no deputy.", `steps/${stepId(0)}/deputyId`],
    ],
    lets: [step(0, { deputyId: amara }), step(0, { ownerId: null })],
  },
  "data.restore": shared("data.restore"),
  "role.deputy": shared("role.deputy"),
  "lint.oneForAll": {
    catches: [[({ plan }) => plan.roles.items.forEach((role) => (role.personId = amara)), "Amara Okafor decides, and holds every other role too.", "roles/decisionMaker/personId"]],
    lets: [all(({ plan }) => plan.roles.items.forEach((role) => (role.personId = amara)), duty(5, { personId: yusuf })), ({ plan }) => plan.roles.items.forEach((role) => (role.personId = null))],
  },
  "time.criticalPath": shared("time.criticalPath"),
  "lint.plainSum": {
    catches: [[all(step(1, { position: 1 }), times({ budgetMinutes: 3 })), "One after the other the steps need 4 min; they fit into 3 min only side by side.", "times/budgetMinutes"]],
    lets: [all(step(1, { position: 1 }), times({ budgetMinutes: 4 })), times({ budgetMinutes: 3 }), all(step(1, { position: 1, timeBoxMinutes: null }), times({ budgetMinutes: 3 }))],
  },
  "lint.measuredOverBudget": {
    catches: [[measured(10.5), "The last staging test took 11 min, but the way back may take only 10 min.", "times/budgetMinutes"]],
    lets: [measured(10), all(measured(11), times({ budgetMinutes: 11 })), drillOf("staging", { measuredMs: 3_600_000, digest: "of another plan" })],
  },
  "message.external": shared("message.external"),
  "message.finished": shared("message.finished"),
  "lint.placeholder": {
    catches: [
      [step(0, { verification: "TBD" }), "Step 1, how to check it: “TBD” is a placeholder.", `steps/${stepId(0)}/verification`],
      [message(0, { text: "Lorem ipsum dolor sit amet" }), "Message 1, text: “Lorem ipsum” is a placeholder.", `messages/${messageId(0)}/text`],
      [messages({ goodwill: "n/a" }), "Goodwill: “n/a” is a placeholder.", "messages/goodwill"],
      [step(1, { instruction: "Ask [name of the operator] to switch it off" }), "Step 2, what to do: “[name of the operator]” is a placeholder.", `steps/${stepId(1)}/instruction`],
      [data({ noDataReason: "…" }), "Why it touches no data: “…” is a placeholder.", "data/noDataReason"],
      [trigger(0, { rationale: "What the customer feels, and what is at stake." }), "Trigger 1, why it matters to customers: “What the customer feels, and what is at stake.” is a placeholder.", `triggers/${triggerId(0)}/rationale`],
    ],
    lets: [
      messages({ goodwill: "None" }),
      step(0, { instruction: "See [the dashboard](https://example.com/d) and run `drop_[name]`" }),
      message(0, { text: "{release} is taken back. Next update at {next_update}." }),
      trigger(0, { unit: "%", rationale: "The rest stays to be decided by the buyer, who tests it first." }),
      step(1, { verification: "The list reads [x] for each of the hosts" }),
    ],
  },
};
