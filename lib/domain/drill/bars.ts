import type { StepTimes } from "./measured";

export type Bar = { from: number; length: number };

/** Where each step stands on a line of minutes since the decision: as estimated, and as last measured. Steps at one position begin together. */
export function bars(steps: readonly Pick<StepTimes, "position" | "estimateMinutes" | "drill" | "run">[]): { rows: { plan: Bar | null; real: Bar | null }[]; span: number } {
  const lengths = steps.map(({ estimateMinutes, drill, run }) => {
    const latest = run && (!drill || run.at > drill.at) ? run : drill;
    return { plan: estimateMinutes, real: latest && latest.ms / 60_000 };
  });
  const rows: { plan: Bar | null; real: Bar | null }[] = [];
  const begins = { plan: 0, real: 0 };
  const ends = { plan: 0, real: 0 };
  steps.forEach(({ position }, at) => {
    if (at > 0 && position !== steps[at - 1]?.position) Object.assign(begins, ends);
    const bar = (kind: "plan" | "real"): Bar | null => {
      const length = lengths[at]?.[kind] ?? null;
      if (length === null) return null;
      ends[kind] = Math.max(ends[kind], begins[kind] + length);
      return { from: begins[kind], length };
    };
    rows.push({ plan: bar("plan"), real: bar("real") });
  });
  return { rows, span: Math.max(1, ends.plan, ends.real) };
}
