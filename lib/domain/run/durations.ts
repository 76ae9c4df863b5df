import type { PinnedPlan, RunState, RunStep } from "./run-state";
import { stepState } from "./steps-of";
import { goesBack, type StepStatus } from "./words";

/** What a team learns from its runs. The first five have targets of the workspace, the last the plan's budget. */
export const durationKinds = ["detect", "acknowledge", "decide", "recover", "communicate", "rollBack"] as const;
export type DurationKind = (typeof durationKinds)[number];
export const targetKinds = ["detect", "acknowledge", "decide", "recover", "communicate"] as const satisfies DurationKind[];
export type TargetKind = (typeof targetKinds)[number];
/** In minutes. */
export type Targets = Record<TargetKind, number>;

export const durationNames: Record<DurationKind, string> = {
  detect: "Detect", acknowledge: "Acknowledge", decide: "Decide", recover: "Recover", communicate: "Communicate", rollBack: "Roll back",
};

/** When each began and ended, in milliseconds since 1970; null what has not come, or never will. */
export function momentsOf(state: RunState): Record<DurationKind, { from: number | null; to: number | null }> {
  const { detectedAt, recoveredAt } = state;
  return {
    detect: { from: state.since, to: detectedAt },
    acknowledge: { from: detectedAt, to: state.acknowledged?.at ?? null },
    decide: { from: detectedAt, to: state.decisions[0]?.at ?? null },
    recover: { from: detectedAt, to: recoveredAt },
    communicate: { from: detectedAt, to: firstWords(state)?.at ?? null },
    rollBack: { from: wentBackAt(state), to: recoveredAt },
  };
}

/** The durations of a run in milliseconds. A moment that never came leaves null, never zero; none is negative. */
export function durationsOf(state: RunState): Record<DurationKind, number | null> {
  const moments = momentsOf(state);
  const took = durationKinds.map((kind) => {
    const { from, to } = moments[kind];
    return [kind, from === null || to === null ? null : Math.max(0, to - from)] as const;
  });
  return Object.fromEntries(took) as Record<DurationKind, number | null>;
}

/** The first message to customers; while there is none, the first to anybody. */
export function firstWords({ sent }: Pick<RunState, "sent">) {
  return sent.find(({ audience }) => audience === "external") ?? sent[0] ?? null;
}

export type Against = { kind: "within" } | { kind: "over"; byMs: number } | { kind: "missing" } | { kind: "untargeted" };

/** A duration in milliseconds beside its target in minutes. On the target is within. */
export function against(took: number | null, targetMinutes: number | null): Against {
  if (took === null) return { kind: "missing" };
  if (targetMinutes === null) return { kind: "untargeted" };
  const byMs = took - targetMinutes * 60_000;
  return byMs > 0 ? { kind: "over", byMs } : { kind: "within" };
}

/** A way back that was planned to take longer than the workspace aims for is measured by its own plan. */
export function targetsFor({ document }: PinnedPlan, targets: Targets): Targets {
  return { ...targets, recover: Math.max(targets.recover, targets.decide + (document.times.budgetMinutes ?? 0)) };
}

export type StepTime = { step: RunStep; status: StepStatus; ownerId: string | null; note: string; reason: string; tookMs: number | null; against: Against };

/** Each step of a way back, planned beside actual: from its start to its end. One that was not carried out took nothing. */
export function stepTimes(steps: readonly RunStep[], state: Pick<RunState, "steps">): StepTime[] {
  return steps.map((step) => {
    const { status, ownerId, note, reason, startedAt, endedAt } = stepState(state, step);
    const tookMs = status === "skipped" || startedAt === null || endedAt === null ? null : Math.max(0, endedAt - startedAt);
    return { step, status, ownerId, note, reason, tookMs, against: against(tookMs, step.timeBoxMinutes) };
  });
}

// As the clock of the run counts it: from the first of the decisions in a row that go back.
function wentBackAt({ decisions }: RunState): number | null {
  const otherwise = decisions.findLastIndex(({ answer }) => !goesBack(answer));
  return decisions[otherwise + 1]?.at ?? null;
}
