import { type Result, done, refuseField, refuseRule } from "../result/result";
import { type Answered, type Asker, deciders, whyBreakGlass } from "./asker";
import { stepBefore } from "./next-step";
import type { Order } from "./orders";
import type { NewRunEvent } from "./run-event";
import { currentDecision, type PinnedPlan, type RunState, type RunStep, type StepState } from "./run-state";
import { titleOf } from "./say-run";
import { isSettled, stepState, stepsOf } from "./steps-of";

type StepOrder = Extract<Order, { order: "startStep" | "finishStep" | "verifyStep" | "failStep" | "retryStep" | "skipStep" | "handOverStep" | "allowNoReturn" | "escalateStep" }>;
type Found = { state: RunState; plan: PinnedPlan; step: RunStep; current: StepState; by: Asker; named: { stepId: string; title: string } };

export function followStepOrder(state: RunState, plan: PinnedPlan, order: StepOrder, by: Asker): Answered {
  if (order.order === "escalateStep" && order.stepId === null) return escalate(plan, null, order, by);
  const closed = whyClosed(state);
  if (closed) return refuseRule(closed);
  const steps = stepsOf(plan.document, currentDecision(state)?.answer ?? null);
  const step = steps.find(({ id }) => id === order.stepId);
  if (!step) return refuseRule("This step does not belong to what was decided. Look at the run again.");
  const found: Found = { state, plan, step, current: stepState(state, step), by, named: { stepId: step.id, title: titleOf(step) } };
  switch (order.order) {
    case "startStep":
      return start(found, order);
    case "finishStep":
      return finish(found, order);
    case "verifyStep":
      return verify(found, order);
    case "failStep":
      if (found.current.status === "failed") return done([]);
      if (found.current.status !== "doing" && found.current.status !== "done") return refuseRule("This step was not started, so it can't have failed. Skip it instead, with a reason.");
      if (isSettled(found.current) && isFollowed(found)) return refuseRule(sayFollowed);
      return done([{ type: "run.stepFailed", data: { ...found.named, reason: order.reason, ...made(order) } }]);
    case "retryStep":
      return retry(found, order.another);
    case "skipStep":
      if (found.current.status === "skipped") return done([]);
      if (found.current.status === "done") return refuseRule("This step is done already.");
      return done(withVerifying(found, [{ type: "run.stepSkipped", data: { ...found.named, reason: order.reason } }]));
    case "handOverStep":
      if (isSettled(found.current)) return refuseRule("This step is done already.");
      return done(found.current.ownerId === order.to ? [] : [takenOver(found, order.to)]);
    case "allowNoReturn":
      return allowNoReturn(found, order.brokeGlass);
    case "escalateStep":
      return escalate(plan, found, order, by);
  }
}

function whyClosed({ status }: RunState): string | null {
  if (status === "failed") return "This way back was given up. Decide first what to do instead.";
  if (status === "recovered") return "This run has recovered. If it came back, say so first.";
  if (status === "detected" || status === "acknowledged") return "Nothing is decided yet. Decide first what to do.";
  return null;
}

function start(found: Found, order: Extract<Order, { order: "startStep" }>): Answered {
  const { state, plan, step, current, by, named } = found;
  if (current.status === "doing") return done(current.ownerId === by.id ? [] : [takenOver(found, by.id)]);
  if (current.status === "done") return done([]);
  if (current.status === "failed") return refuseRule("This step has failed. Try it once more, do it another way, or skip it.");
  if (current.status === "skipped" && isFollowed(found)) return refuseRule(sayFollowed);
  const before = stepBefore(state, plan, step);
  if (before) return refuseRule(`“${titleOf(before)}” comes first and is not done yet. Finish it, or skip it with a reason.`);
  const allowed = crossNoReturn(found, order);
  if (!allowed.ok) return allowed;
  const from = current.ownerId === by.id ? null : current.ownerId;
  return done([...allowed.value, { type: "run.stepStarted", data: { ...named, from, fromName: from === null ? "" : by.nameOf(from), ...made(order) } }]);
}

function finish(found: Found, order: Extract<Order, { order: "finishStep" }>): Answered {
  const { current, by, named } = found;
  if (current.status === "done") return done([]);
  if (current.status === "failed") return refuseRule("This step has failed. Try it once more, do it another way, or skip it.");
  const finished: NewRunEvent = { type: "run.stepFinished", data: { ...named, note: order.note, ...made(order) } };
  if (current.status === "doing") {
    const over = current.ownerId === by.id ? [] : [takenOver(found, by.id)];
    return done(withVerifying(found, [...over, finished]));
  }
  const started = start(found, { ...order, order: "startStep" });
  return started.ok ? done(withVerifying(found, [...started.value, finished])) : started;
}

function verify({ current, named }: Found, order: Extract<Order, { order: "verifyStep" }>): Answered {
  if (current.status !== "done") return refuseRule("Finish this step first; then confirm that it worked.");
  if (current.verifiedAt !== null) return done([]);
  return done([{ type: "run.stepVerified", data: { ...named, note: order.note, ...made(order) } }]);
}

function retry(found: Found, another: string): Answered {
  const { state, plan, step, current, named } = found;
  if (current.status === "doing") return done([]);
  if (current.status === "waiting") return refuseRule("This step was not tried yet. Start it.");
  if (isSettled(current) && isFollowed(found)) return refuseRule(sayFollowed);
  const before = stepBefore(state, plan, step);
  if (before) return refuseRule(`“${titleOf(before)}” comes first and is not done yet.`);
  const allowed = crossNoReturn(found, {});
  return allowed.ok ? done([...allowed.value, { type: "run.stepRetried", data: { ...named, another } }]) : allowed;
}

/** The step that can't be undone is asked for before it is crossed: the decision maker, or somebody with a reason. */
function crossNoReturn(found: Found, { allowNoReturn: isAllowing = false, brokeGlass }: { allowNoReturn?: boolean; brokeGlass?: string }): Result<NewRunEvent[]> {
  const { state, step, plan, by } = found;
  if (step.undo !== "no" || state.noReturnAllowed?.stepId === step.id) return done([]);
  if (isAllowing) return allowNoReturn(found, brokeGlass);
  const named = deciders(plan).map(by.nameOf).join(" or ") || "the decision maker";
  return refuseField("allowNoReturn", `This is the point of no return: past it, only fixing forward remains. Ask ${named}, who allows it here.`);
}

function allowNoReturn({ state, step, plan, by, named }: Found, brokeGlass = ""): Answered {
  if (step.undo !== "no" || state.noReturnAllowed?.stepId === step.id) return done([]);
  const glass = whyBreakGlass(plan, by);
  if (glass !== null && brokeGlass === "") return refuseField("brokeGlass", glass);
  return done([{ type: "run.noReturnAllowed", data: { ...named, brokeGlass: glass === null ? null : brokeGlass } }]);
}

function escalate({ document }: PinnedPlan, found: Found | null, order: Extract<Order, { order: "escalateStep" }>, by: Asker): Answered {
  const duty = document.roles.items.find((each) => each.duty === "escalation");
  const to = order.to ?? [duty?.personId, duty?.deputyId].find((id) => typeof id === "string" && id !== by.id);
  if (!to) return refuseField("to", "The plan names nobody to escalate to. Choose a person.");
  return done([{ type: "run.escalated", data: { to, toName: by.nameOf(to), reason: order.reason, stepId: found?.step.id ?? null, byItself: false } }]);
}

/** Whether something after this step was begun: then it can't be opened again without leaving a step done before it. */
function isFollowed({ state, plan, step }: Found): boolean {
  const steps = stepsOf(plan.document, currentDecision(state)?.answer ?? null);
  return steps.some((each) => each.position > step.position && !["waiting", "skipped"].includes(stepState(state, each).status));
}

const sayFollowed = "Steps after this one were begun already. Note what you see; if this way back does not work, give it up and decide again.";

function takenOver({ named, current, by }: Found, to: string): NewRunEvent {
  const from = current.ownerId;
  return { type: "run.stepHandedOver", data: { ...named, to, toName: by.nameOf(to), from, fromName: from === null ? "" : by.nameOf(from) } };
}

/** After the last step the run verifies by itself. */
function withVerifying({ state, plan, step }: Found, events: NewRunEvent[]): NewRunEvent[] {
  const others = stepsOf(plan.document, currentDecision(state)?.answer ?? null).filter(({ id }) => id !== step.id);
  const isLast = others.every((each) => isSettled(stepState(state, each)));
  return isLast ? [...events, { type: "run.verifying", data: {} }] : events;
}

function made({ madeAt }: { madeAt?: string | undefined }): { madeAt?: string } {
  return madeAt === undefined ? {} : { madeAt };
}
