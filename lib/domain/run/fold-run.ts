import type { NewRunEvent, RunEvent } from "./run-event";
import type { RunState, StepState } from "./run-state";
import { type Answer, stepsKindOf } from "./words";

/** The state after all of them, in the order in which they were recorded; the first opens the run. */
export function foldRun(events: readonly RunEvent[]): RunState {
  const [first, ...rest] = events;
  if (!first || first.type !== "run.opened") throw new Error("A run begins with run.opened.");
  return rest.reduce(applyEvent, opened(first));
}

function opened({ data, at, byId }: Extract<RunEvent, { type: "run.opened" }>): RunState {
  const since = Math.min(Date.parse(data.since), at);
  return {
    status: "detected",
    isDrill: data.isDrill ?? false,
    detectedAt: at,
    openedById: byId,
    since,
    seen: data.seen,
    evidence: data.evidence,
    links: data.links,
    triggerId: data.triggerId,
    acknowledged: null,
    decisions: [],
    steps: {},
    noReturnAllowed: null,
    signal: { holds: true, at: since, value: "" },
    verifyingAt: null,
    recoveredAt: null,
    setbacks: 0,
    endedAt: null,
    warnedAt: null,
    escalations: [],
    holdEndedAt: null,
    sent: [],
    skippedMessages: [],
    overdueTold: [],
    undelivered: [],
    seenBy: [],
    noted: [],
    lastAt: at,
  };
}

/** One event further. Time never runs backwards in a run, whatever two servers' clocks say. */
export function applyEvent(state: RunState, event: RunEvent): RunState {
  const at = Math.max(event.at, state.lastAt);
  return { ...state, ...change(state, { ...event, at }), lastAt: at };
}

function change(state: RunState, event: RunEvent): Partial<RunState> {
  const { at, byId } = event;
  switch (event.type) {
    case "run.opened":
      throw new Error("A run is opened once.");
    case "run.reported":
      return { links: [...state.links, ...event.data.links], triggerId: state.triggerId ?? event.data.triggerId };
    case "run.acknowledged":
      return { acknowledged: state.acknowledged ?? { at, byId }, status: state.status === "detected" ? "acknowledged" : state.status };
    case "run.decided": {
      const until = event.data.until === null ? null : Date.parse(event.data.until);
      return { status: "decided", decisions: [...state.decisions, { ...event.data, until, at, byId }], steps: interrupted(state, event.data.answer), holdEndedAt: null, verifyingAt: null };
    }
    case "run.seen":
      return byId === null || state.seenBy.includes(byId) ? {} : { seenBy: [...state.seenBy, byId] };
    case "run.noReturnAllowed":
      return { noReturnAllowed: { at, byId, stepId: event.data.stepId } };
    case "run.signalChanged":
      return { signal: { holds: event.data.holds, value: event.data.value, at: event.data.holds === state.signal.holds ? state.signal.at : at } };
    case "run.verifying":
      return { status: "verifying", verifyingAt: at };
    case "run.recovered":
      return { status: "recovered", recoveredAt: at, signal: state.signal.holds ? { ...state.signal, holds: false, at } : state.signal };
    case "run.cameBack":
      return { status: "acknowledged", verifyingAt: null, recoveredAt: null, setbacks: state.setbacks + 1, signal: { holds: true, at, value: "" } };
    case "run.failed":
      return { status: "failed", verifyingAt: null, setbacks: state.setbacks + 1 };
    case "run.resolved":
      return { status: "resolved", endedAt: at };
    case "run.dismissed":
      return { status: "dismissed", endedAt: at };
    case "run.budgetWarned":
      return { warnedAt: at };
    case "run.escalated":
      return { escalations: [...state.escalations, { ...event.data, at }] };
    case "run.holdEnded":
      return { holdEndedAt: at };
    case "run.messageSent": {
      const { nextUpdateAt, nextById, messageId, planMessageId, audience, moment } = event.data;
      return { sent: [...state.sent, { at, messageId, planMessageId, audience, moment, nextById, nextUpdateAt: nextUpdateAt === null ? null : Date.parse(nextUpdateAt) }] };
    }
    case "run.messageSkipped":
      return { skippedMessages: [...state.skippedMessages, { at, planMessageId: event.data.planMessageId }] };
    case "run.messageOverdue":
      return { overdueTold: [...state.overdueTold, `${event.data.planMessageId}@${event.data.dueAt}`] };
    case "run.messageFailed":
      return { undelivered: [...state.undelivered, event.data.messageId] };
    case "run.noted":
      return event.data.id === undefined ? {} : { noted: [...state.noted, event.data.id] };
    case "run.lockLifted":
      return {};
    default:
      return changeStep(state, event);
  }
}

/** Another way has other steps: what was under way on the one before waits again. */
function interrupted({ steps, decisions }: RunState, answer: Answer): RunState["steps"] {
  const last = decisions.at(-1);
  if (!last || stepsKindOf(last.answer) === stepsKindOf(answer)) return steps;
  return Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, step.status === "doing" ? { ...step, status: "waiting", endedAt: null } : step]));
}

type StepEvent = Extract<RunEvent, { data: { stepId: string; title: string } }>;

function changeStep(state: RunState, event: StepEvent): Partial<RunState> {
  const { stepId } = event.data;
  const step = state.steps[stepId] ?? untouched;
  const next = { ...step, ...nextStep(step, event, state.decisions.at(-1)?.at ?? state.detectedAt) };
  const reopens = event.type !== "run.stepVerified" && event.type !== "run.stepHandedOver";
  return {
    steps: { ...state.steps, [stepId]: next },
    ...(reopens ? { status: "executing", verifyingAt: null } : {}),
  };
}

function nextStep(step: StepState, event: StepEvent, decidedAt: number): Partial<StepState> {
  const { at, byId, data } = event;
  // What was done without a connection happened when it was done: after what it follows from, and not in the future.
  const since = (earliest: number) => Math.max(earliest, Math.min("madeAt" in data && data.madeAt ? Date.parse(data.madeAt) : at, at));
  switch (event.type) {
    case "run.stepStarted":
      return { ...restarted, status: "doing", ownerId: byId, startedAt: since(decidedAt), tries: step.tries + 1 };
    case "run.stepRetried":
      return { ...restarted, status: "doing", ownerId: byId, startedAt: step.startedAt ?? at, tries: step.tries + 1, another: event.data.another };
    case "run.stepFinished":
      return { status: "done", endedAt: since(step.startedAt ?? decidedAt), startedAt: step.startedAt ?? since(decidedAt), note: event.data.note };
    case "run.stepVerified":
      return { verifiedAt: since(step.endedAt ?? decidedAt), verifiedById: byId, note: event.data.note || step.note };
    case "run.stepFailed":
      return { status: "failed", endedAt: since(step.startedAt ?? decidedAt), reason: event.data.reason, verifiedAt: null, verifiedById: null };
    case "run.stepSkipped":
      return { status: "skipped", endedAt: since(step.startedAt ?? decidedAt), reason: event.data.reason };
    case "run.stepHandedOver":
      return { ownerId: event.data.to };
    default:
      return {};
  }
}

const restarted = { endedAt: null, verifiedAt: null, verifiedById: null, reason: "", another: "" } satisfies Partial<StepState>;
export const untouched: StepState = { ...restarted, status: "waiting", ownerId: null, startedAt: null, tries: 0, note: "" };

/** What the law made, as it would be recorded: for the state that it leads to, before it is. */
export function asRecorded(events: readonly NewRunEvent[], by: { id: string | null; at: number }, after = 0): RunEvent[] {
  return events.map((event, at) => ({ ...event, number: after + 1 + at, at: by.at, byId: by.id }) as RunEvent);
}
