import type { Trigger } from "../plan/document";
import { comparisonNames } from "../plan/words";

/** What a trigger watches for, without how long and what then: "Page load is above 2.5 s", "10 or more complaints". */
export function sayWatched({ kind, signal, comparison, threshold, unit, reports }: Pick<Trigger, "kind" | "signal" | "comparison" | "threshold" | "unit" | "reports">): string {
  const what = signal.trim() || "A signal without a name";
  if (kind === "qualitative") return reports === null ? what : `${reports} or more ${what}`;
  return threshold === null ? what : `${what} ${comparisonNames[comparison]} ${threshold}${unit ? ` ${unit}` : ""}`;
}
