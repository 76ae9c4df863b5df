import { done, refuse, refuseField, refuseRule } from "../result/result";
import { type Answered, type Asker, whyBreakGlass } from "./asker";
import { followStepOrder } from "./follow-step-order";
import { isUnverified } from "./next-step";
import type { Order } from "./orders";
import type { NewRunEvent } from "./run-event";
import { currentDecision, type PinnedPlan, type RunState } from "./run-state";
import { isSettled, stepState, stepsOf } from "./steps-of";
import { titleOf } from "./say-run";
import { suggest } from "./suggest";
import { whatPlanKnows } from "./what-plan-knows";
import { answerVerbs, goesBack, isRunOpen, runStatusNames } from "./words";

/**
 * What follows from an order: the events to record, none when it is so already, or a refusal with its sentence.
 * The same in the browser, where it shows at once what the server will say.
 */
export function whatFollows(state: RunState, plan: PinnedPlan, order: Order, by: Asker): Answered {
  if (!isRunOpen(state.status)) return order.order === "see" ? done([]) : refuseRule(sayEnded(state));
  switch (order.order) {
    case "acknowledge":
      return done(state.acknowledged ? [] : [{ type: "run.acknowledged", data: {} }]);
    case "see":
      return done(state.seenBy.includes(by.id) ? [] : [{ type: "run.seen", data: {} }]);
    case "decide":
      return decide(state, plan, order, by);
    case "changeSignal":
      return done(state.signal.holds === order.holds && state.signal.value === order.value ? [] : [{ type: "run.signalChanged", data: { holds: order.holds, value: order.value } }]);
    case "beginVerifying":
      return beginVerifying(state, plan);
    case "recover":
      return recover(state, plan, order.how);
    case "reopen":
      return state.status === "recovered" ? done([{ type: "run.cameBack", data: { seen: order.seen } }]) : refuseRule("This run has not recovered, so nothing came back. Decide again instead.");
    case "fail":
      return fail(state, order.reason);
    case "resolve":
      return resolve(state, order.note, by.openItems);
    case "dismiss":
      return dismiss(state, order.reason);
    case "note":
      if (order.id !== undefined && state.noted.includes(order.id)) return done([]);
      return done([{ type: "run.noted", data: { text: order.text, ...(order.id !== undefined && { id: order.id }) } }]);
    default:
      return followStepOrder(state, plan, order, by);
  }
}

function sayEnded(state: RunState): string {
  if (state.isDrill) return "This staging test has ended. Start a new one to test again.";
  return `This run has ended: ${runStatusNames[state.status].toLowerCase()}. Open a new one if something is wrong again.`;
}

function decide(state: RunState, plan: PinnedPlan, order: Extract<Order, { order: "decide" }>, by: Asker): Answered {
  const { order: _, after, brokeGlass = "", ...asked } = order;
  const last = currentDecision(state);
  if (after !== state.decisions.length && last) {
    const say = `${last.byId === null ? "Somebody" : by.nameOf(last.byId)} decided to ${answerVerbs[last.answer]} meanwhile. Read it, then decide again if you would still change it.`;
    return refuse({ kind: "conflict", say, current: last });
  }
  if (state.status === "recovered") return refuseRule("This run has recovered. If it came back, say so first; then decide again.");
  if (order.answer === "backout" && !by.isDeploying) return refuseField("answer", "The deployment has ended, so there is nothing to back out of. Roll back instead.");
  if (order.answer === "hold") {
    if (order.until === null || Date.parse(order.until) <= by.at) return refuseField("until", "Say until when you hold: a time that is still to come.");
    if (Date.parse(order.until) > by.at + 7 * 86_400_000) return refuseField("until", "Hold for seven days at most, then decide again.");
  }
  const glass = whyBreakGlass(plan, by);
  if (glass !== null && brokeGlass === "") return refuseField("brokeGlass", glass);

  const known = whatPlanKnows(state, plan, by);
  const decided: NewRunEvent = {
    type: "run.decided",
    data: { ...asked, until: order.answer === "hold" ? order.until : null, suggested: suggest(known, order).answer, brokeGlass: glass === null ? null : brokeGlass },
  };
  return done(state.acknowledged ? [decided] : [{ type: "run.acknowledged", data: {} }, decided]);
}

function beginVerifying(state: RunState, plan: PinnedPlan): Answered {
  if (state.status === "verifying") return done([]);
  const decision = currentDecision(state);
  if (!decision || (state.status !== "decided" && state.status !== "executing")) return refuseRule("Decide first what to do; then check whether it worked.");
  const open = goesBack(decision.answer) ? stepsOf(plan.document, decision.answer).find((step) => !isSettled(stepState(state, step))) : undefined;
  if (open) return refuseRule(`“${titleOf(open)}” is not done yet. Finish it, or skip it with a reason.`);
  return done([{ type: "run.verifying", data: {} }]);
}

function recover(state: RunState, plan: PinnedPlan, how: string): Answered {
  if (state.status === "recovered") return done([]);
  if (state.status !== "verifying") return refuseRule("Recovery is confirmed while verifying. Finish the steps first.");
  const unverified = stepsOf(plan.document, currentDecision(state)?.answer ?? null).filter((step) => isUnverified(state, step));
  if (unverified.length > 0) return refuseRule(`Not verified yet: ${unverified.map((step) => `“${titleOf(step)}”`).join(", ")}. Confirm each as the plan says, then say that it has recovered.`);
  return done([{ type: "run.recovered", data: { how } }]);
}

function fail(state: RunState, reason: string): Answered {
  if (state.status === "failed") return done([]);
  if (!["decided", "executing", "verifying"].includes(state.status)) return refuseRule("There is no way back under way that could fail.");
  return done([{ type: "run.failed", data: { reason } }]);
}

function resolve(state: RunState, note: string, openItems: readonly string[]): Answered {
  if (state.status !== "recovered") return refuseRule("Only a run that has recovered can be resolved.");
  if (!state.isDrill && openItems.length > 0) return refuseRule(`Still open in case of rollback: ${openItems.map((title) => `“${title}”`).join(", ")}. Tick them, then resolve.`);
  return done([{ type: "run.resolved", data: { note } }]);
}

function dismiss(state: RunState, reason: string): Answered {
  // A rehearsal may end at any point: nothing that is live was touched.
  if (state.isDrill) return done([{ type: "run.dismissed", data: { reason, isDrill: true } }]);
  const isTouched = Object.values(state.steps).some(({ tries, status }) => tries > 0 || status === "skipped");
  if (isTouched) return refuseRule("Steps of the way back were already carried out, so this was no false alarm. Finish it, or decide again.");
  return done([{ type: "run.dismissed", data: { reason } }]);
}
