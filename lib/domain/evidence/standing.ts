import { type DrillDays, type DrillKind, daysOf, scopeOf, wayKinds } from "../drill/kinds";
import type { DrillFact, Evidence } from "./evidence";

const day = 86_400_000;

/**
 * Whether something is proven now. "holds" until `until`; "stale": it was true, and either the plan changed since
 * or it is too old; "failed": the newest that speaks of the plan as it is did not pass; "missing": never proven.
 * Times in milliseconds since 1970.
 */
export type Standing =
  | { state: "holds"; drill: DrillFact; until: number }
  | { state: "stale"; drill: DrillFact; why: "changed" | "aged"; until: number | null }
  | { state: "failed"; drill: DrillFact }
  | { state: "missing"; drill: null };

type Asked = { evidence: Pick<Evidence, "drills" | "digests">; days: DrillDays; now: number };

/** How one kind of evidence stands, or several that prove the same. */
export function standingOf(kinds: readonly DrillKind[], { evidence, days, now }: Asked): Standing {
  const drills = evidence.drills.filter(({ kind }) => kinds.includes(kind)).sort(newestFirst);
  const fits = (drill: DrillFact) => drill.digest === evidence.digests[scopeOf[drill.kind]];
  const until = (drill: DrillFact) => drill.at + daysOf(drill.kind, days) * day;
  const newest = drills.find(fits);
  if (newest?.result === "failed") return { state: "failed", drill: newest };
  const fitting = drills.filter((drill) => fits(drill) && drill.result === "passed").sort((a, b) => until(b) - until(a));
  const good = fitting.filter((drill) => until(drill) > now);
  // One that measured the way back says more than one that only lasts longer.
  const holding = good.find(({ measuredMs }) => measuredMs !== null) ?? good[0];
  if (holding) return { state: "holds", drill: holding, until: until(holding) };
  const aged = fitting[0];
  if (aged) return { state: "stale", drill: aged, why: "aged", until: until(aged) };
  const passed = drills.find(({ result }) => result === "passed");
  if (passed) return { state: "stale", drill: passed, why: "changed", until: null };
  const failed = drills[0];
  return failed ? { state: "failed", drill: failed } : { state: "missing", drill: null };
}

/** Whether the way back, as it is written, works. */
export function standingOfWay(asked: Asked): Standing {
  return standingOf(wayKinds, asked);
}

// Of two at the same moment the one that failed counts.
function newestFirst(a: DrillFact, b: DrillFact): number {
  return b.at - a.at || Number(a.result === "passed") - Number(b.result === "passed");
}
