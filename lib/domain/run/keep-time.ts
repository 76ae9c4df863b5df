import { sayMinutes } from "../duration/duration";
import { dueMessages } from "../message/due";
import { budgetClock } from "./clocks";
import type { NewRunEvent } from "./run-event";
import { currentDecision, type PinnedPlan, type RunState } from "./run-state";
import { isRunOpen } from "./words";

const warnPart = 0.8;

/** What time alone has done by `now`, each once: warn, escalate, end a hold, tell that a message is overdue. */
export function whatTimeDoes(state: RunState, plan: PinnedPlan, now: number, nameOf: (id: string) => string): NewRunEvent[] {
  return isRunOpen(state.status) ? [...clockDoes(state, plan, now, nameOf), ...holdDoes(state, now), ...messagesDo(state, plan, now)] : [];
}

/** When time will do something next; null when there is nothing to wait for. Milliseconds since 1970. */
export function nextMoment(state: RunState, plan: PinnedPlan, now: number): number | null {
  if (!isRunOpen(state.status)) return null;
  const clock = runningBudget(state, plan);
  const until = currentDecision(state)?.until ?? null;
  const moments = [
    clock?.warnsAt ?? null,
    clock?.endsAt ?? null,
    until,
    // A message is overdue once its time has passed.
    ...dueMessages(state, plan, now).map(({ dueAt, status }) => (dueAt === null || status === "sent" || status === "skipped" ? null : dueAt + 1)),
  ];
  const ahead = moments.filter((moment) => moment !== null && moment > now) as number[];
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function clockDoes(state: RunState, plan: PinnedPlan, now: number, nameOf: (id: string) => string): NewRunEvent[] {
  const clock = runningBudget(state, plan);
  if (!clock) return [];
  const { startedAt, limitMinutes } = clock;
  const isWarned = state.warnedAt !== null && state.warnedAt >= startedAt;
  const isEscalated = state.escalations.some(({ at, byItself }) => byItself && at >= startedAt);
  const warned: NewRunEvent[] = now >= clock.warnsAt && now < clock.endsAt && !isWarned ? [{ type: "run.budgetWarned", data: { minutes: limitMinutes } }] : [];
  if (now < clock.endsAt || isEscalated) return warned;
  const duty = plan.document.roles.items.find((each) => each.duty === "escalation");
  const to = duty?.personId ?? duty?.deputyId ?? deciderOf(plan);
  const reason = `The way back has taken longer than ${sayMinutes(limitMinutes)}.`;
  return [...warned, { type: "run.escalated", data: { to: to ?? "", toName: to ? nameOf(to) : "Nobody", reason, stepId: null, byItself: true } }];
}

function runningBudget(state: RunState, plan: PinnedPlan) {
  const clock = budgetClock(state, plan);
  if (!clock || clock.endedAt !== null || clock.limitMinutes === null) return null;
  const { startedAt, limitMinutes } = clock;
  return { startedAt, limitMinutes, warnsAt: startedAt + warnPart * limitMinutes * 60_000, endsAt: startedAt + limitMinutes * 60_000 };
}

function holdDoes(state: RunState, now: number): NewRunEvent[] {
  const until = currentDecision(state)?.until ?? null;
  if (until === null || state.status !== "decided" || state.holdEndedAt !== null || now < until) return [];
  return [{ type: "run.holdEnded", data: { until: new Date(until).toISOString() } }];
}

function messagesDo(state: RunState, plan: PinnedPlan, now: number): NewRunEvent[] {
  return dueMessages(state, plan, now).flatMap(({ messageId, title, dueAt, status }): NewRunEvent[] => {
    if (status !== "overdue" || dueAt === null) return [];
    const dueIso = new Date(dueAt).toISOString();
    return state.overdueTold.includes(`${messageId}@${dueIso}`) ? [] : [{ type: "run.messageOverdue", data: { planMessageId: messageId, title, dueAt: dueIso } }];
  });
}

function deciderOf({ document }: PinnedPlan): string | null {
  const duty = document.roles.items.find((each) => each.duty === "decisionMaker");
  return duty?.personId ?? duty?.deputyId ?? null;
}
