import type { Place } from "./blocker";
import { findUnapproved } from "./approval-rules";
import { findItemOpen, findItemOwnerInactive, findItemStale, findOwnerInactive } from "./checklist-rules";
import { findDataPerson, findDataUnanswered, findMigrationUnanswered } from "./data-rules";
import { findRestoreUntested, findWayUntested } from "./evidence-rules";
import type { Finding, ReadinessInput } from "./input";
import { findNoExternal, findNoInternal, findUnfinishedMessage } from "./message-rules";
import { findInactiveInvitee, findNoReview } from "./review-rules";
import { findInactiveDuty, findNoDeputy, findNoPerson, findOwnDeputy } from "./role-rules";
import { findInactiveStepPerson, findNoInstruction, findNoOwner, findNoStep, findNoTimeBox, findNoVerification, findNoWayForward } from "./step-rules";
import { findNoBudget, findNoSustained, findOverBudget } from "./time-rules";
import { findInactiveObserver, findNoNumbers } from "./trigger-rules";

type Rule = { code: string; section: Place; demands: string; find: (input: ReadinessInput) => Finding[] };

/** The Definition of Done: all that must hold before a release is ready, in the order people read it. */
export const definitionOfDone: readonly Rule[] = [
  { code: "trigger.numbers", section: "triggers", demands: "a trigger with signal, threshold and sustained minutes", find: findNoNumbers },
  { code: "trigger.observer", section: "triggers", demands: "whoever watches a trigger is active", find: findInactiveObserver },
  { code: "step.some", section: "steps", demands: "at least one step", find: findNoStep },
  { code: "step.instruction", section: "steps", demands: "an instruction on each step", find: findNoInstruction },
  { code: "step.owner", section: "steps", demands: "an owner of each step", find: findNoOwner },
  { code: "step.active", section: "steps", demands: "owners and deputies of steps are active", find: findInactiveStepPerson },
  { code: "step.timeBox", section: "steps", demands: "a time box on each step", find: findNoTimeBox },
  { code: "step.verification", section: "steps", demands: "a way to check each step", find: findNoVerification },
  { code: "step.wayForward", section: "steps", demands: "a way forward past the point of no return", find: findNoWayForward },
  { code: "data.answered", section: "data", demands: "what happens to data is answered", find: findDataUnanswered },
  { code: "data.migration", section: "data", demands: "each migration is reversible or not", find: findMigrationUnanswered },
  { code: "data.restore", section: "data", demands: "the restore of a backup is tested", find: findRestoreUntested },
  { code: "data.person", section: "data", demands: "who answers for the data is active", find: findDataPerson },
  { code: "role.person", section: "roles", demands: "a person in every role", find: findNoPerson },
  { code: "role.deputy", section: "roles", demands: "a deputy for every role", find: findNoDeputy },
  { code: "role.active", section: "roles", demands: "everybody in a role is active", find: findInactiveDuty },
  { code: "role.two", section: "roles", demands: "person and deputy are two people", find: findOwnDeputy },
  { code: "time.sustained", section: "times", demands: "how long a trigger must hold", find: findNoSustained },
  { code: "time.budget", section: "times", demands: "how long the way back may take", find: findNoBudget },
  { code: "time.criticalPath", section: "times", demands: "the steps fit into that time", find: findOverBudget },
  { code: "message.internal", section: "messages", demands: "an internal message", find: findNoInternal },
  { code: "message.external", section: "messages", demands: "a message to customers who notice", find: findNoExternal },
  { code: "message.finished", section: "messages", demands: "each message has text, moment and active owner", find: findUnfinishedMessage },
  { code: "review.lead", section: "review", demands: "who leads the review, and within how many days", find: findNoReview },
  { code: "review.invitee", section: "review", demands: "everybody invited to the review is active", find: findInactiveInvitee },
  { code: "item.done", section: "checklist", demands: "each required pre-deployment item is done", find: findItemOpen },
  { code: "item.stale", section: "checklist", demands: "ticks speak of the plan as it is", find: findItemStale },
  { code: "item.owner", section: "checklist", demands: "owners of items are active", find: findItemOwnerInactive },
  { code: "drill.way", section: "drills", demands: "the steps are tested, and the test still holds", find: findWayUntested },
  { code: "approval.given", section: "approvals", demands: "whoever has to agree has agreed to the plan as it is", find: findUnapproved },
  { code: "release.owner", section: "release", demands: "the owner of the release is active", find: findOwnerInactive },
];
