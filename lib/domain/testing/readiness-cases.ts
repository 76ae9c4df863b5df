import type { ApprovalFact, ApprovalStep } from "../approval/approval";
import { all, type Change, data, drillOf, duty, item, message, messages, migration, nothing, ofEvidence, reconciliation, review, staleTick, step, times, touching, trigger } from "./changes";
import { amara, asked, gone, jonas, notApplicable, tick, yusuf } from "./complete-release";

type Case = {
  /** What makes a complete release break the rule, and the sentence and the field that come of it. */
  catches: [change: Change, say: string, field: string][];
  /** What comes close, and stands in no way of anything. */
  lets: Change[];
};

const stepId = (at: number) => `00000000-0000-4000-8000-00000000200${at + 1}`;
const triggerId = (at: number) => `00000000-0000-4000-8000-00000000100${at + 1}`;
const messageId = (at: number) => `00000000-0000-4000-8000-00000000300${at + 1}`;
const itemId = (at: number) => `01b00000-0000-7000-8000-00000000000${at + 1}`;
const migrationId = migration(null).id;
const reconciliationId = reconciliation(null).id;

const day = 86_400_000;
const yes = (personId: string, fields: Partial<ApprovalFact> = {}) => (digest: string): ApprovalFact => ({ id: personId, personId, forId: null, answer: "yes", at: asked - 1, version: 1, digest, ...fields });
const agreed = (steps: ApprovalStep[], ...answers: ReturnType<typeof yes>[]): Change =>
  ofEvidence(({ evidence, policy }) => {
    policy.approvals = [{ id: "checkout", name: "Checkout", riskClasses: [], steps }];
    evidence.approvals = answers.map((answer) => answer(evidence.digests.plan));
  });
const blank = " \n\t ";
const noTrigger = "No trigger has a signal, a threshold and how long it must last.";
const quantitative = (keep: number): Change => ({ plan }) => void (plan.triggers.items = plan.triggers.items.filter((each, at) => each.kind === "qualitative" || at === keep));
const everyMessage = (audience: "internal" | "external"): Change => all(message(0, { audience }), message(1, { audience }));

/** By the code of each rule of the Definition of Done. */
export const readinessCases: Record<string, Case> = {
  "trigger.numbers": {
    catches: [
      [({ plan }) => void (plan.triggers.items = []), noTrigger, "triggers"],
      [quantitative(-1), noTrigger, "triggers"],
      [all(trigger(0, { sustainedMinutes: null }), trigger(1, { threshold: null })), "The trigger “Sign-up conversion” has no number of minutes that it must last.", `triggers/${triggerId(0)}/sustainedMinutes`],
      [all(trigger(0, { threshold: null }), trigger(1, { threshold: null })), "The trigger “Sign-up conversion” has no threshold.", `triggers/${triggerId(0)}/threshold`],
      [all(quantitative(1), trigger(0, { signal: "" })), "A trigger has no signal.", `triggers/${triggerId(1)}/signal`],
    ],
    lets: [all(quantitative(0), trigger(0, { threshold: 0, sustainedMinutes: 1 })), trigger(0, { threshold: null }), ({ plan }) => void (plan.triggers.items = plan.triggers.items.slice(1, 2))],
  },
  "trigger.observer": {
    catches: [[trigger(2, { observedById: gone }), "Gone Already watches “people ask how to skip a page of the new flow” but is deactivated.", `triggers/${triggerId(2)}/observedById`]],
    lets: [trigger(2, { observedById: null }), trigger(2, { observedById: yusuf })],
  },
  "step.some": { catches: [[({ plan }) => void (plan.steps.items = []), "No rollback step is written.", "steps"]], lets: [({ plan }) => void plan.steps.items.pop()] },
  "step.instruction": {
    catches: [
      [step(1, { instruction: blank }), "Step 2 has no instruction.", `steps/${stepId(1)}/instruction`],
      [all(step(0, { instruction: "" }), step(1, { instruction: blank })), "Steps 1 and 2 have no instruction.", `steps/${stepId(0)}/instruction`],
    ],
    lets: [step(1, { instruction: "?", automation: "" })],
  },
  "step.owner": { catches: [[step(0, { ownerId: null }), "Step 1 has no owner.", `steps/${stepId(0)}/ownerId`]], lets: [step(0, { deputyId: null }), step(0, { ownerId: jonas })] },
  "step.active": {
    catches: [
      [step(1, { ownerId: gone }), "Gone Already, who owns step 2, is deactivated.", `steps/${stepId(1)}/ownerId`],
      [step(0, { deputyId: gone }), "Gone Already, the deputy of step 1, is deactivated.", `steps/${stepId(0)}/deputyId`],
    ],
    lets: [step(1, { ownerId: yusuf, deputyId: null })],
  },
  "step.timeBox": { catches: [[step(0, { timeBoxMinutes: null }), "Step 1 has no time box.", `steps/${stepId(0)}/timeBoxMinutes`]], lets: [step(0, { timeBoxMinutes: 1 })] },
  "step.verification": { catches: [[step(1, { verification: blank }), "Step 2 has no way to check it.", `steps/${stepId(1)}/verification`]], lets: [step(1, { verification: "Look" })] },
  "step.wayForward": {
    catches: [[step(1, { undo: "no", wayForward: blank }), "Step 2 is a point of no return, and the way forward from there is not written.", `steps/${stepId(1)}/wayForward`]],
    lets: [step(1, { undo: "no", wayForward: "Repair by hand" }), step(1, { undo: "notNeeded" }), all(step(0, { undo: "no", wayForward: "Repair by hand" }), step(1, { undo: "no" }))],
  },
  "data.answered": {
    catches: [
      [data({ touchesData: null }), "Nobody has said what this release does to data.", "data/touchesData"],
      [data({ noDataReason: blank }), "“Touches no data” needs a reason.", "data/noDataReason"],
      [data({ answeredById: null }), "“Touches no data” needs the name of who says so.", "data/answeredById"],
      [touching({ writes: blank }), "What a bad release would write is not described.", "data/writes"],
      [touching({ fate: null }), "What happens to the data written by a bad release is not decided.", "data/fate"],
      [touching({ lossClass: null }), "The data-loss class is not chosen.", "data/lossClass"],
      [touching({ backup: null }), "Nobody has said whether a backup is taken.", "data/backup"],
    ],
    lets: [touching(), touching({ lossClass: "none", backup: "notNeeded" }), data({ writes: "", fate: null, backup: null })],
  },
  "data.migration": {
    catches: [
      [touching({ migrations: [migration(null)] }), "Nobody has said whether migration “Add a column” can be reversed.", `data/migrations/${migrationId}/reversible`],
      [touching({ migrations: [migration(true, "")] }), "A migration has no name.", `data/migrations/${migrationId}/name`],
    ],
    lets: [touching({ migrations: [migration(false)] }), data({ migrations: [migration(null)] })],
  },
  "data.restore": {
    catches: [
      [all(touching({ backup: "taken" }), drillOf("restore", null)), "A backup is taken, but its restore has not been tested.", "data/backup"],
      [all(touching({ backup: "planned" }), drillOf("restore", null)), "A backup is planned, but no restore of it has been tested.", "data/backup"],
      [all(touching(), drillOf("restore", { digest: "of another plan" })), "The backup or a migration has changed since the restore test of version 1.", "data/backup"],
      [all(touching(), drillOf("restore", { at: asked - 90 * day })), "The restore test of version 1 is older than 90 days.", "data/backup"],
      [all(touching(), drillOf("restore", { result: "failed" })), "The restore test of version 1 failed.", "data/backup"],
    ],
    lets: [touching({ backup: "taken" }), all(touching({ backup: "notNeeded" }), drillOf("restore", null)), all(data({ backup: "taken" }), drillOf("restore", null)), all(touching(), drillOf("restore", { at: asked - 90 * day + 1 }))],
  },
  "data.person": {
    catches: [
      [data({ answeredById: gone }), "Gone Already, who answered for the data, is deactivated.", "data/answeredById"],
      [touching({ reconciliations: [reconciliation(null)] }), "A reconciliation check has no owner.", `data/reconciliations/${reconciliationId}/ownerId`],
      [touching({ reconciliations: [reconciliation(gone)] }), "Gone Already, who owns a reconciliation check, is deactivated.", `data/reconciliations/${reconciliationId}/ownerId`],
    ],
    lets: [touching({ reconciliations: [reconciliation(yusuf)] }), touching({ answeredById: null }), data({ answeredById: yusuf })],
  },
  "role.person": {
    catches: [
      [duty(3, { personId: null }), "The data owner is not named.", "roles/dataOwner/personId"],
      [all(duty(0, { personId: null }), duty(6, { personId: null })), "The decision maker and escalation contact are not named.", "roles/decisionMaker/personId"],
      [({ plan }) => plan.roles.items.forEach((role) => (role.personId = null)), "The seven roles are not named.", "roles/decisionMaker/personId"],
    ],
    lets: [duty(3, { personId: yusuf }), nothing],
  },
  "role.deputy": { catches: [[duty(6, { deputyId: null }), "The escalation contact has no deputy.", "roles/escalation/deputyId"]], lets: [duty(6, { deputyId: yusuf })] },
  "role.active": {
    catches: [
      [duty(0, { personId: gone }), "Gone Already, the decision maker, is deactivated.", "roles/decisionMaker/personId"],
      [duty(5, { deputyId: gone }), "Gone Already, the deputy of the verifier, is deactivated.", "roles/verifier/deputyId"],
    ],
    lets: [duty(0, { personId: yusuf }), ({ people }) => void people.set(yusuf, { name: "Yusuf Demir", active: false, role: "engineer" })],
  },
  "role.two": { catches: [[duty(4, { deputyId: amara }), "Amara Okafor cannot be both communicator and its deputy.", "roles/communicator/deputyId"]], lets: [duty(4, { personId: jonas, deputyId: amara })] },
  "time.sustained": { catches: [[times({ sustainedMinutes: null }), "How long a trigger must hold before going back is not set.", "times/sustainedMinutes"]], lets: [times({ sustainedMinutes: 1 })] },
  "time.budget": { catches: [[times({ budgetMinutes: null }), "How long the way back may take is not set.", "times/budgetMinutes"]], lets: [times({ budgetMinutes: 43_200 })] },
  "time.criticalPath": {
    catches: [[times({ budgetMinutes: 3 }), "The steps need 4 min, but the way back may take only 3 min.", "times/budgetMinutes"]],
    lets: [times({ budgetMinutes: 4 }), all(step(1, { position: 1 }), times({ budgetMinutes: 2 }))],
  },
  "message.internal": {
    catches: [[everyMessage("external"), "No internal message is prepared.", "messages"], [messages({ items: [] }), "No internal message is prepared.", "messages"]],
    lets: [({ plan }) => void plan.messages.items.pop(), message(1, { audience: "external" })],
  },
  "message.external": {
    catches: [
      [messages({ customersNotice: null }), "Nobody has said whether customers would notice.", "messages/customersNotice"],
      [messages({ customersNotice: true }), "Customers would notice, but no message to them is prepared.", "messages"],
    ],
    lets: [all(messages({ customersNotice: true }), message(1, { audience: "external" })), messages({ customersNotice: false })],
  },
  "message.finished": {
    catches: [
      [message(0, { text: blank }), "Message 1 has no text.", `messages/${messageId(0)}/text`],
      [message(1, { moment: "every", everyMinutes: null }), "Message 2 does not say how often it is sent.", `messages/${messageId(1)}/everyMinutes`],
      [message(1, { ownerId: null }), "Message 2 has no owner.", `messages/${messageId(1)}/ownerId`],
      [message(1, { ownerId: gone }), "Message 2 is owned by Gone Already, who is deactivated.", `messages/${messageId(1)}/ownerId`],
    ],
    lets: [message(1, { moment: "every", everyMinutes: 15 }), message(0, { everyMinutes: null, receivers: "" })],
  },
  "review.lead": {
    catches: [
      [review({ leadId: null }), "Nobody is named to lead the review.", "review/leadId"],
      [review({ leadId: gone }), "Gone Already, who would lead the review, is deactivated.", "review/leadId"],
      [review({ dueDays: null }), "Within how many days the review is due is not set.", "review/dueDays"],
    ],
    lets: [review({ leadId: yusuf, dueDays: 1 })],
  },
  "review.invitee": { catches: [[review({ inviteeIds: [jonas, gone] }), "Gone Already, who is invited to the review, is deactivated.", "review/inviteeIds"]], lets: [review({ inviteeIds: [] }), review({ inviteeIds: [yusuf] })] },
  "item.done": {
    catches: [[item(2, { tick: null }), "“Data impact analysis complete” is not done.", `checklist/${itemId(2)}`]],
    lets: [item(2, { tick: null, notApplicable }), item(2, { tick: null, required: false }), item(2, { tick: null, phase: "duringDeployment" }), item(4, { tick: null })],
  },
  "item.stale": {
    catches: [[staleTick(0), "“Rollback plan documented and shared” was ticked for version 1; the plan has changed there since.", `checklist/${itemId(0)}`]],
    lets: [all(item(0, { covers: null }), staleTick(0)), all(item(0, { required: false }), staleTick(0)), staleTick(4)],
  },
  "item.owner": {
    catches: [[item(2, { ownerId: gone }), "“Data impact analysis complete” is owned by Gone Already, who is deactivated.", `checklist/${itemId(2)}`]],
    lets: [item(2, { ownerId: null }), item(2, { ownerId: gone, tick: null, notApplicable })],
  },
  "drill.way": {
    catches: [
      [drillOf("staging", null), "The way back has never been tested.", "drills/way"],
      [drillOf("staging", { digest: "of another plan" }), "The steps have changed since the staging test of version 1.", "drills/way"],
      [drillOf("staging", { at: asked - 30 * day }), "The staging test of version 1 is older than 30 days.", "drills/way"],
      [drillOf("staging", { kind: "pipeline", at: asked - 7 * day }), "The pipeline test of version 1 is older than 7 days.", "drills/way"],
      [drillOf("staging", { result: "failed" }), "The staging test of version 1 failed.", "drills/way"],
      [drillOf("staging", { kind: "fire" }), "The way back has never been tested.", "drills/way"],
    ],
    lets: [
      drillOf("staging", { at: asked - 30 * day + 1 }),
      drillOf("staging", { kind: "run", at: asked - 29 * day }),
      all(item(1, { required: false }), drillOf("staging", null)),
      all(item(1, { verifies: null, tick }), drillOf("staging", null)),
    ],
  },
  "approval.given": {
    catches: [
      [agreed([{ who: { kind: "people", personIds: [jonas] }, count: 1 }]), "One approval is missing of Jonas Lindqvist (Checkout).", "approvals/checkout"],
      [agreed([{ who: { kind: "role", role: "leader" }, count: 2 }], yes(yusuf)), "One approval is missing of leaders (Checkout).", "approvals/checkout"],
      [agreed([{ who: { kind: "duty", duty: "decisionMaker" }, count: 1 }], yes(amara)), "The decision maker has not approved this plan (Checkout).", "approvals/checkout"],
      [agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(yusuf, { answer: "no" })), "Yusuf Demir does not approve this plan.", "approvals/checkout"],
      [agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(yusuf, { answer: "afterChanges" })), "Yusuf Demir approves this plan only after changes.", "approvals/checkout"],
      [agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(yusuf, { digest: "of another plan" })), "One approval is missing of Yusuf Demir (Checkout).", "approvals/checkout"],
    ],
    lets: [
      agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(yusuf)),
      agreed([{ who: { kind: "role", role: "leader" }, count: 1 }, { who: { kind: "people", personIds: [jonas] }, count: 1 }], yes(yusuf), yes(jonas)),
      agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(yusuf, { answer: "no", at: asked - 2 }), yes(yusuf, { at: asked - 1 })),
      agreed([{ who: { kind: "people", personIds: [yusuf] }, count: 1 }], yes(jonas, { forId: yusuf })),
      all(duty(0, { deputyId: yusuf }), agreed([{ who: { kind: "duty", duty: "decisionMaker" }, count: 1 }], yes(yusuf))),
    ],
  },
  "release.owner": { catches: [[({ release }) => void (release.ownerId = gone), "Gone Already, who owns this release, is deactivated.", "release/ownerId"]], lets: [({ release }) => void (release.ownerId = yusuf)] },
};
