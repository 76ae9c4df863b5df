import { findRestoreUntested } from "../readiness/evidence-rules";
import { findNoExternal, findUnfinishedMessage } from "../readiness/message-rules";
import { findNoDeputy } from "../readiness/role-rules";
import { findNoVerification, findNoWayForward } from "../readiness/step-rules";
import { findOverBudget } from "../readiness/time-rules";
import { findNoNumbers } from "../readiness/trigger-rules";
import { findAlwaysFire, findNeverFirst } from "./contradictions";
import { findBusyOwner, findNoStepDeputy, findOneForAll } from "./people-findings";
import { findPlaceholders } from "./placeholder-findings";
import type { LintRule } from "./rule";
import { findDatabaseFirst, findRevert, findUnknownFlag, findUnmarked } from "./step-findings";
import { findMeasuredOverBudget, findPlainSum } from "./time-findings";
import { findMissingNumbers, findUnwatched } from "./trigger-findings";

/** The linter: every rule, in the order in which people read a plan. Those that share a code with the Definition of Done are told here, and turned down here. */
export const lintRules: readonly LintRule[] = [
  {
    code: "trigger.numbers", section: "triggers", name: "No trigger with numbers", usual: "blocking", find: findNoNumbers,
    why: "Without a number people argue about whether it is bad enough, while customers wait.",
    fix: "Give one trigger a signal, a threshold and the minutes that it must last.",
  },
  {
    code: "lint.triggerNumbers", section: "triggers", name: "Trigger without its numbers", usual: "advice", find: findMissingNumbers,
    why: "A trigger that lacks a number never fires, though the plan reads as if it did.",
    fix: "Write the missing number, or say in words what people see instead.",
  },
  {
    code: "lint.triggerWatched", section: "triggers", name: "Trigger that nobody watches", usual: "advice", find: findUnwatched,
    why: "What nobody looks at is noticed by customers first.",
    fix: "Name the query or alert, or the person who looks.",
  },
  {
    code: "lint.triggerNeverFirst", section: "triggers", name: "Trigger that never fires first", usual: "advice", find: findNeverFirst,
    why: "It looks like a second safeguard, and is none.",
    fix: "Change its threshold or its minutes, or remove it.",
  },
  {
    code: "lint.triggersAlwaysFire", section: "triggers", name: "Triggers that together always fire", usual: "blocking", find: findAlwaysFire,
    why: "At every value one of the two asks for a rollback, so that neither is believed.",
    fix: "Leave a range between the two thresholds in which all is well.",
  },
  {
    code: "step.verification", section: "steps", name: "Step without verification", usual: "blocking", find: findNoVerification,
    why: "Without a check, a step that failed looks like one that worked.",
    fix: "Write what is seen when the step has worked.",
  },
  {
    code: "step.wayForward", section: "steps", name: "No way forward past the point of no return", usual: "blocking", find: findNoWayForward,
    why: "Past it nobody can go back, and that is a bad moment to begin thinking.",
    fix: "Write how it goes on from there.",
  },
  {
    code: "lint.revertWithMigrations", section: "steps", name: "Revert of a commit with migrations", usual: "advice", find: findRevert,
    why: "Reverting the commit takes the migration’s file away and leaves the schema changed.",
    fix: "Redeploy the previous artifact, and undo the migration in a step of its own.",
  },
  {
    code: "lint.databaseFirst", section: "steps", name: "Database before code", usual: "advice", find: findDatabaseFirst,
    why: "Until the code is back, the new code runs against the old schema.",
    fix: "Put the code back first, then the migrations in reverse.",
  },
  {
    code: "lint.irreversibleUnmarked", section: "steps", name: "Irreversible step not marked", usual: "advice", find: findUnmarked,
    why: "The point of no return is shown where a step is marked, and nowhere else.",
    fix: "Answer “No” to whether it can be undone, and write the way forward.",
  },
  {
    code: "lint.unknownFlag", section: "steps", name: "Flag that the plan does not list", usual: "advice", find: findUnknownFlag,
    why: "At night nobody can tell a misspelt flag from the right one.",
    fix: "Write the flag as it is called, or add it to the flags of this plan.",
  },
  {
    code: "lint.busyOwner", section: "steps", name: "More steps at once than hands", usual: "advice", find: findBusyOwner,
    why: "One person can’t carry out more than two steps at a time, so the time boxes don’t hold.",
    fix: "Give one of the steps to somebody else, or do them one after the other.",
  },
  {
    code: "lint.stepDeputy", section: "steps", name: "Step without deputy", usual: "advice", find: findNoStepDeputy,
    why: "When its owner can’t be reached, the way back stands still.",
    fix: "Name a second person who can do it.",
  },
  {
    code: "data.restore", section: "data", name: "Backup never restored", usual: "blocking", find: findRestoreUntested,
    why: "A backup that nobody has restored may not be one.",
    fix: "Test the restore on a copy, and record it under Drills.",
  },
  {
    code: "role.deputy", section: "roles", name: "Role without deputy", usual: "blocking", find: findNoDeputy,
    why: "People sleep, travel and fall ill.",
    fix: "Name a deputy who knows that they are one.",
  },
  {
    code: "lint.oneForAll", section: "roles", name: "One person in every role", usual: "advice", find: findOneForAll,
    why: "Whoever decides can’t carry out, tell customers and check at the same time.",
    fix: "Give some of the roles to other people.",
  },
  {
    code: "time.criticalPath", section: "times", name: "Steps longer than the way back may take", usual: "blocking", find: findOverBudget,
    why: "Even if all goes well, the limit is crossed.",
    fix: "Shorten the steps, do some of them side by side, or allow more time.",
  },
  {
    code: "lint.plainSum", section: "times", name: "In time only side by side", usual: "advice", find: findPlainSum,
    why: "When one person is missing, parallel steps come one after the other.",
    fix: "Allow more time, or make sure that there are hands for all of them.",
  },
  {
    code: "lint.measuredOverBudget", section: "times", name: "Measured longer than it may take", usual: "advice", find: findMeasuredOverBudget,
    why: "What was measured is truer than what was estimated.",
    fix: "Shorten the steps, or allow the time that they really take.",
  },
  {
    code: "message.external", section: "messages", name: "Nothing prepared for customers", usual: "blocking", find: findNoExternal,
    why: "Words that are written in a hurry promise too much or say too little.",
    fix: "Prepare a message to the customers who would notice.",
  },
  {
    code: "message.finished", section: "messages", name: "Message without text, moment or sender", usual: "blocking", find: findUnfinishedMessage,
    why: "Nobody sends what belongs to nobody.",
    fix: "Write the text, choose the moment, and name who sends it.",
  },
  {
    code: "lint.placeholder", section: "steps", name: "Placeholder instead of words", usual: "advice", find: findPlaceholders,
    why: "It reads as if it were written, and says nothing when it is needed.",
    fix: "Replace it with the words that are meant, or leave the field empty.",
  },
];
