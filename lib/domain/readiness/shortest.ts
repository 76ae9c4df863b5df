import { duties, dutyNames } from "../plan/words";
import type { Blocker } from "./blocker";

type Kind = { minutes: number; act: (blocker: Asked) => string };
type Asked = Pick<Blocker, "code" | "say" | "field">;

/** How long clearing a blocker usually takes, and what one does; a rule without a row here fails the test. */
export const efforts: Record<string, Kind> = {
  "time.sustained": { minutes: 1, act: () => "say how long a trigger must hold" },
  "time.budget": { minutes: 1, act: () => "say how long the way back may take" },
  "review.lead": { minutes: 1, act: ({ field }) => (field === "review/dueDays" ? "say when the review is due" : "name who leads the review") },
  "review.invitee": { minutes: 1, act: () => "invite somebody active to the review" },
  "release.owner": { minutes: 1, act: () => "name another owner" },
  "role.deputy": { minutes: 2, act: ({ field }) => `name a deputy for the ${dutyOf(field)}` },
  "role.person": { minutes: 2, act: ({ field }) => `name the ${dutyOf(field)}` },
  "role.active": { minutes: 2, act: ({ field }) => `name another ${field.endsWith("deputyId") ? "deputy for the " : ""}${dutyOf(field)}` },
  "role.two": { minutes: 2, act: ({ field }) => `name another deputy for the ${dutyOf(field)}` },
  "step.owner": { minutes: 2, act: ({ say }) => `name who owns ${stepOf(say)}` },
  "step.active": { minutes: 2, act: () => "name somebody active on each step" },
  "trigger.observer": { minutes: 2, act: () => "name who watches the trigger" },
  "data.person": { minutes: 2, act: () => "name who answers for the data" },
  "item.owner": { minutes: 2, act: ({ say }) => `name another owner of ${quoted(say)}` },
  "step.timeBox": { minutes: 3, act: ({ say }) => `set a time box on ${stepOf(say)}` },
  "trigger.numbers": { minutes: 5, act: () => "complete a trigger with its numbers" },
  "step.verification": { minutes: 5, act: ({ say }) => `write how to check ${stepOf(say)}` },
  "data.migration": { minutes: 5, act: () => "say whether each migration can be reversed" },
  "message.finished": { minutes: 5, act: ({ say }) => `finish ${/^Message \d+/.exec(say)?.[0].toLowerCase() ?? "the message"}` },
  "step.instruction": { minutes: 10, act: ({ say }) => `write the instruction of ${stepOf(say)}` },
  "step.wayForward": { minutes: 10, act: () => "write the way forward past the point of no return" },
  "message.internal": { minutes: 10, act: () => "prepare an internal message" },
  "message.external": { minutes: 10, act: ({ field }) => (field === "messages/customersNotice" ? "say whether customers would notice" : "prepare a message to customers") },
  "item.done": { minutes: 15, act: ({ say }) => `tick ${quoted(say)}` },
  "data.answered": { minutes: 15, act: () => "say what this release does to data" },
  "time.criticalPath": { minutes: 20, act: () => "fit the steps into the time they may take" },
  "step.some": { minutes: 30, act: () => "write the rollback steps" },
  "item.stale": { minutes: 10, act: ({ say }) => `confirm ${quoted(say)} again` },
  "approval.given": { minutes: 15, act: () => "approve the plan" },
  "drill.way": { minutes: 30, act: () => "test the way back" },
  "data.restore": { minutes: 60, act: () => "test the restore of the backup" },
};

/** The blocker that takes the least effort; of equals the first. */
export function shortest<B extends Asked>(blockers: readonly B[]): B | null {
  const cost = (blocker: B) => efforts[blocker.code]?.minutes ?? 30;
  return blockers.reduce<B | null>((least, blocker) => (least === null || cost(blocker) < cost(least) ? blocker : least), null);
}

/** What clears a blocker, as a verb: "name a deputy for the data owner". */
export function sayAct(blocker: Asked): string {
  return efforts[blocker.code]?.act(blocker) ?? "clear it";
}

function dutyOf(field: string): string {
  const duty = duties.find((each) => each === field.split("/")[1]);
  return duty ? dutyNames[duty].toLowerCase() : "role";
}

function stepOf(say: string): string {
  return /^Steps? [\d, and]*\d/.exec(say)?.[0].toLowerCase() ?? "the steps";
}

function quoted(say: string): string {
  return /“.*”/.exec(say)?.[0] ?? "the item";
}
