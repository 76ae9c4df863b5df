import "server-only";
import type { Transaction } from "../db";
import { type LoadedRun, loadRuns } from "./load-run";

type Asked = { id: string; planVersionId: string; /** The number of its newest event. */ lastEvent: number };
type Kept = LoadedRun & { lastEvent: number };
let kept = new Map<string, Kept>();

/**
 * The runs under way with their folds, each loaded again only after its next event: events and sealed plans never change.
 * For readings of what is committed alone. Whoever asks names all runs under way; the others are forgotten.
 */
export async function foldKept<Run extends Asked>(tx: Transaction, runs: readonly Run[]): Promise<(Run & LoadedRun)[]> {
  const known = kept;
  const stale = runs.filter(({ id, lastEvent }) => known.get(id)?.lastEvent !== lastEvent);
  const loaded = stale.length > 0 ? await loadRuns(tx, stale) : [];
  const folds = new Map<string, Kept>();
  for (const { id, lastEvent } of runs) {
    const fold = loaded[stale.findIndex((run) => run.id === id)] ?? known.get(id);
    if (fold) folds.set(id, { ...fold, lastEvent });
  }
  kept = folds;
  return runs.flatMap((run) => {
    const fold = folds.get(run.id);
    return fold ? [{ ...fold, ...run }] : [];
  });
}
