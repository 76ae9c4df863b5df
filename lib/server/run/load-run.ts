import "server-only";
import { foldRun } from "@/lib/domain/run/fold-run";
import { isRunEventType, readRunEvent, type RunEvent } from "@/lib/domain/run/run-event";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { Transaction } from "../db";
import { readDocument } from "../readiness/evaluate-release";

export type LoadedRun = { plan: PinnedPlan; events: RunEvent[]; state: RunState };

/** The pinned plan and the fold of the run's events. */
export async function loadRun(tx: Transaction, run: { id: string; planVersionId: string }): Promise<LoadedRun> {
  const [loaded] = await loadRuns(tx, [run]);
  if (!loaded) throw new Error("A run that was asked for is loaded.");
  return loaded;
}

/** Several at once, with two statements however many they are. */
export async function loadRuns(tx: Transaction, runs: readonly { id: string; planVersionId: string }[]): Promise<LoadedRun[]> {
  const versions = await tx.planVersion.findMany({ where: { id: { in: runs.map(({ planVersionId }) => planVersionId) } }, select: { id: true, number: true, document: true } });
  const rows = await tx.event.findMany({
    where: { runId: { in: runs.map(({ id }) => id) } },
    orderBy: [{ runId: "asc" }, { number: "asc" }],
    select: { runId: true, type: true, data: true, number: true, at: true, personId: true },
  });
  const plans = new Map(versions.map(({ id, number, document }) => [id, { version: number, document: readDocument(document) }]));
  return runs.map(({ id, planVersionId }) => {
    const plan = plans.get(planVersionId);
    if (!plan) throw new Error("A run's plan version is never removed.");
    const events = rows.filter((row) => row.runId === id && isRunEventType(row.type)).map((row) => readRunEvent({ ...row, number: row.number ?? 0 }));
    return { plan, events, state: foldRun(events) };
  });
}
