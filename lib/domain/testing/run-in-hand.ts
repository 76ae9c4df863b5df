import { emptyDocument } from "../plan/empty-document";
import { duties } from "../plan/words";
import { whatFollows } from "../run/follow-order";
import { applyEvent, asRecorded, foldRun } from "../run/fold-run";
import type { Order } from "../run/orders";
import type { PinnedPlan, RunState } from "../run/run-state";
import { amara, jonas, yusuf } from "./complete-release";
import { steps } from "../template/examples/rows";

/** When the run in hand was opened, in milliseconds since 1970; its trouble began ten minutes before. */
export const opened = Date.parse("2026-06-10T12:00:00.000Z");
export const minute = 60_000;

/** Jonas, then Jonas and Yusuf beside each other, then Yusuf past the point of no return. Amara decides, Jonas is the deputy. */
export function planInHand(): PinnedPlan {
  const document = emptyDocument();
  document.steps.items = steps(
    { instruction: "Switch it off", ownerId: jonas, timeBoxMinutes: 2, verification: "It is off" },
    { instruction: "Redeploy", ownerId: jonas, timeBoxMinutes: 5 },
    { position: 2, instruction: "Clear the cache", ownerId: yusuf, timeBoxMinutes: 3 },
    { instruction: "Reverse the migration", ownerId: yusuf, timeBoxMinutes: 4, undo: "no" },
  );
  document.roles.items = duties.map((duty) => ({ duty, personId: duty === "escalation" ? yusuf : amara, deputyId: jonas }));
  document.times = { sustainedMinutes: 5, budgetMinutes: 12 };
  return { version: 1, document };
}

/** Id of a step of the plan in hand; 1 is the first. */
export function stepInHand(number: number): string {
  return planInHand().document.steps.items[number - 1]?.id ?? "";
}

export const rollback: Order = { order: "decide", after: 0, answer: "rollback", until: null, fixMinutes: 60, pain: "many", isSpreading: true, risk: "low", because: "" };
export const start = (number: number): Order => ({ order: "startStep", stepId: stepInHand(number), allowNoReturn: false });
export const finish = (number: number): Order => ({ order: "finishStep", stepId: stepInHand(number), note: "", allowNoReturn: false });

/** The state after each was told: who, how many minutes after the run was opened, what. A refusal is a mistake of the test. */
export function carry(...told: [who: string, minutes: number, order: Order][]): RunState {
  const first = { seen: "Slow", since: new Date(opened - 10 * minute).toISOString(), evidence: "", links: [], triggerId: null, version: 1 };
  const begun = foldRun([{ type: "run.opened", number: 1, at: opened, byId: yusuf, data: first }]);
  return told.reduce((state, [id, minutes, order]) => {
    const at = opened + minutes * minute;
    const answered = whatFollows(state, planInHand(), order, { id, at, nameOf: (each) => each, isDeploying: false, openItems: [] });
    if (!answered.ok) throw new Error(answered.refusal.say);
    return asRecorded(answered.value, { id, at }).reduce(applyEvent, state);
  }, begun);
}
