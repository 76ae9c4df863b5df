import { applyEvent, asRecorded } from "./fold-run";
import type { Asker } from "./asker";
import { whatFollows } from "./follow-order";
import type { Order } from "./orders";
import type { PinnedPlan, RunState } from "./run-state";

/** What a person asked of the run or ticked, made on this device at `at` (milliseconds since 1970). */
export type Kept = { id: string; at: number } & ({ kind: "order"; order: Order } | { kind: "tick"; itemId: string; title: string; isTicked: boolean });

/** What needs nobody else to be true: it may be made without a connection and sent later. */
const waiting: readonly Order["order"][] = [
  "acknowledge", "see", "startStep", "finishStep", "verifyStep", "failStep", "retryStep", "skipStep", "handOverStep", "changeSignal", "beginVerifying", "note",
];
export function canWait({ order }: Order): boolean {
  return waiting.includes(order);
}

/** The state as it will be once the server has what is kept, in order. What no longer fits changes nothing: the server will say why. */
export function replay(state: RunState, plan: PinnedPlan, kept: readonly Kept[], by: Omit<Asker, "at">): RunState {
  return kept.reduce((before, each) => {
    if (each.kind === "tick") return before;
    const answered = whatFollows(before, plan, each.order, { ...by, at: each.at });
    return answered.ok ? asRecorded(answered.value, { id: by.id, at: each.at }).reduce(applyEvent, before) : before;
  }, state);
}

/** The order as it goes out: one that waited says when it was made. */
export function asSent(kept: Extract<Kept, { kind: "order" }>, hasWaited: boolean): Order {
  const { order, at } = kept;
  if (!hasWaited) return order;
  switch (order.order) {
    case "startStep":
    case "finishStep":
    case "verifyStep":
    case "failStep":
      return { ...order, madeAt: order.madeAt ?? new Date(at).toISOString() };
    default:
      return order;
  }
}

/** What was made, in a few words, for the list of what is kept: "Step 3 done: Redeploy the build". */
export function sayKept(kept: Kept, titleOfStep: (stepId: string) => string): string {
  if (kept.kind === "tick") return `${kept.isTicked ? "Ticked" : "Unticked"}: ${kept.title}`;
  const { order } = kept;
  const words = said[order.order];
  if (order.order === "note") return `${words}: ${order.text}`;
  return "stepId" in order && order.stepId !== null ? `${words}: ${titleOfStep(order.stepId)}` : words;
}

/** What was typed with an order; empty when nothing was. */
export function typedIn(kept: Kept): string {
  if (kept.kind === "tick") return "";
  const { order } = kept;
  if ("reason" in order) return order.reason;
  if ("another" in order) return order.another;
  if ("text" in order) return order.text;
  return "note" in order ? order.note : "";
}

const said: Record<Order["order"], string> = {
  acknowledge: "Acknowledged",
  see: "Seen",
  decide: "Decision",
  startStep: "Started",
  finishStep: "Done",
  verifyStep: "Verified",
  failStep: "Failed",
  retryStep: "Tried once more",
  skipStep: "Skipped",
  handOverStep: "Handed over",
  allowNoReturn: "Allowed past the point of no return",
  escalateStep: "Escalated",
  changeSignal: "The signal changed",
  beginVerifying: "Verifying",
  recover: "Recovered",
  reopen: "It came back",
  fail: "This way back failed",
  resolve: "Resolved",
  dismiss: "False alarm",
  note: "Note",
};
