import { dueMessages } from "../message/due";
import { titleOfMessage } from "../message/title";
import { budgetClock, type Clock, elapsedMinutes, forecast, sustainedClock } from "../run/clocks";
import { currentDecision, type Decision, type RunState } from "../run/run-state";
import { sayRun } from "../run/say-run";
import { currentSteps, stepState } from "../run/steps-of";
import type { RunView } from "../run/view";
import { goesBack, isRunOpen } from "../run/words";
import type { RunApiView } from "./run-views";

const instant = (at: number) => new Date(at).toISOString();
const maybe = (at: number | null | undefined) => (at === null || at === undefined ? null : instant(at));

/** A run as other programs see it, with its clocks as of `readAt`. */
export function showRun({ key, release, plan, state, people, timeline, items, locks, feedbackCount, reviewKey, readAt }: RunView): RunApiView {
  const named = (id: string | null) => (id !== null && people[id] ? { id, name: people[id].name } : null);
  const prepared = new Map(plan.document.messages.items.map((message) => [message.id, message]));
  const budget = budgetClock(state, plan);
  return {
    key,
    status: state.status,
    isDrill: state.isDrill,
    say: sayRun(state, plan),
    release,
    planVersion: plan.version,
    seen: state.seen,
    since: instant(state.since),
    openedAt: instant(state.detectedAt),
    openedBy: named(state.openedById),
    acknowledged: state.acknowledged && { by: named(state.acknowledged.byId), at: instant(state.acknowledged.at) },
    decisions: state.decisions.map((each) => showDecision(each, named)),
    clocks: { sustained: showClock(sustainedClock(state, plan), readAt), budget: budget && showClock(budget, readAt) },
    forecast: isOnItsWayBack(state) ? showForecast(forecast(state, plan, readAt)) : null,
    steps: currentSteps(state, plan.document).map(({ id, position, kind, instruction, automation, verification, undo, timeBoxMinutes, ownerId, deputyId }) => {
      const current = stepState(state, { id, ownerId });
      return {
        id, position, kind, instruction, automation, verification, undo, timeBoxMinutes,
        status: current.status,
        owner: named(current.ownerId),
        deputy: named(deputyId),
        startedAt: maybe(current.startedAt),
        endedAt: maybe(current.endedAt),
        verifiedAt: maybe(current.verifiedAt),
        tries: current.tries,
        reason: current.reason,
        note: current.note,
      };
    }),
    messages: dueMessages(state, plan, readAt).flatMap(({ messageId, audience, channel, ownerId, status, dueAt, sentAt }) => {
      const message = prepared.get(messageId);
      return message ? [{ id: messageId, title: titleOfMessage(message), text: message.text, audience, channel, owner: named(ownerId), status, dueAt: maybe(dueAt), sentAt: maybe(sentAt) }] : [];
    }),
    messagesSent: state.sent.length,
    items: items.map(({ id, title, required, holds }) => ({ id, title, required, done: holds })),
    locks: locks.map(({ serviceName, isLifted }) => ({ service: serviceName, lifted: isLifted })),
    feedbackCount,
    hasReview: reviewKey !== null,
    endedAt: maybe(state.endedAt),
    lastEvent: Math.max(0, ...timeline.map(({ number }) => number)),
  };
}

function showDecision({ byId, at, until, ...decision }: Decision, named: (id: string | null) => { id: string; name: string } | null): RunApiView["decisions"][number] {
  const { answer, fixMinutes, pain, isSpreading, risk, suggested, because, brokeGlass } = decision;
  return { answer, by: named(byId), at: instant(at), until: maybe(until), fixMinutes, pain, isSpreading, risk, suggested, because, brokeGlass };
}

/** Minutes to a tenth. */
function showClock(clock: Clock, now: number): RunApiView["clocks"]["sustained"] {
  return { name: clock.name, startedAt: instant(clock.startedAt), endedAt: maybe(clock.endedAt), elapsedMinutes: Math.round(elapsedMinutes(clock, now) * 10) / 10, limitMinutes: clock.limitMinutes };
}

function isOnItsWayBack(state: RunState): boolean {
  const decision = currentDecision(state);
  return decision !== null && goesBack(decision.answer) && isRunOpen(state.status) && state.recoveredAt === null;
}

function showForecast({ endsAt, overrunMinutes }: ReturnType<typeof forecast>): RunApiView["forecast"] {
  return { endsAt: instant(endsAt), overrunMinutes };
}
