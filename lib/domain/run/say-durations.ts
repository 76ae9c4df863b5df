import { type DurationKind, firstWords, momentsOf } from "./durations";
import type { RunState } from "./run-state";

export type Saying = {
  nameOf: (id: string | null) => string;
  /** A moment in milliseconds since 1970 as "at 10:02" or "on Fri 5 June at 08:40". */
  at: (moment: number) => string;
};

/** What a duration was counted from: "Hélène Moreau decided at 10:02". About moments, never about a person's speed. */
export function sayDurationOf(kind: DurationKind, state: RunState, { nameOf, at }: Saying): string {
  const { from, to } = momentsOf(state)[kind];
  if (to === null || from === null) return missing[kind];
  switch (kind) {
    case "detect":
      return `It began ${at(from)}; ${state.openedById === null ? "it was reported" : `${nameOf(state.openedById)} reported it`} ${at(to)}`;
    case "acknowledge":
      return `${nameOf(state.acknowledged?.byId ?? null)} acknowledged ${at(to)}`;
    case "decide":
      return `${nameOf(state.decisions[0]?.byId ?? null)} decided ${at(to)}`;
    case "recover":
      return `Recovery was confirmed ${at(to)}`;
    case "communicate":
      return firstWords(state)?.audience === "external" ? `First public words ${at(to)}` : `First words, to people inside, ${at(to)}`;
    case "rollBack":
      return `From the decision ${at(from)} to recovery ${at(to)}`;
  }
}

const missing: Record<DurationKind, string> = {
  detect: "When it began was not recorded",
  acknowledge: "No acknowledgement was recorded",
  decide: "No decision was recorded",
  recover: "No recovery was recorded",
  communicate: "No message was sent",
  rollBack: "No way back was completed",
};
