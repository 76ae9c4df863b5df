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
  const fitting = drills.filter(fits);
  const failed = fitting.find(({ result }) => result === "failed");
  if (failed && failed === fitting[0]) return { state: "failed", drill: failed };
  // What passed before a failure does not count again when that which passed after it has aged.
  const passing = (failed ? fitting.slice(0, fitting.indexOf(failed)) : fitting).sort((a, b) => until(b) - until(a));
  const good = passing.filter((drill) => until(drill) > now);
  // One that measured the way back says more than one that only lasts longer.
  const holding = good.find(({ measuredMs }) => measuredMs !== null) ?? good[0];
  if (holding) return { state: "holds", drill: holding, until: until(holding) };
  const aged = passing[0];
  if (aged) return { state: "stale", drill: aged, why: "aged", until: until(aged) };
  const passed = drills.find(({ result }) => result === "passed");
  if (passed) return { state: "stale", drill: passed, why: "changed", until: null };
  const last = drills[0];
  return last ? { state: "failed", drill: last } : { state: "missing", drill: null };
}

/** Whether the way back, as it is written, works. */
export function standingOfWay(asked: Asked): Standing {
  return standingOf(wayKinds, asked);
}

// Of two at the same moment the one that failed counts.
function newestFirst(a: DrillFact, b: DrillFact): number {
  return b.at - a.at || Number(a.result === "passed") - Number(b.result === "passed");
}
