"use client";

import { estimateOf } from "@/lib/domain/message/values";
import type { MessageView } from "@/lib/domain/message/view";
import { wallTime } from "@/lib/domain/time/zoned";

/** That the estimate moves until the message is sent, and what it is now. */
export function EstimateHint({ view: { state, plan, workspace }, now, text }: { view: Pick<MessageView, "state" | "plan" | "workspace">; now: number; text: string }) {
  const estimate = estimateOf(state, plan, now);
  const clock = (at: number) => wallTime(new Date(at), workspace.timeZone).time;
  if (estimate) return <p className="hint rows-block">The estimate follows the clocks until you send: {clock(estimate.exact)} now, said as {clock(estimate.said)}.</p>;
  return text.includes("{estimate}") ? <p className="hint rows-block">Nobody can estimate it yet: nothing goes back, or a step left has no time box.</p> : null;
}
