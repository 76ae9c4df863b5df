import "server-only";
import { standingOfWay } from "@/lib/domain/evidence/standing";
import type { PinnedPlan } from "@/lib/domain/run/run-state";
import type { Transaction } from "../db";
import { readEvidence } from "../evidence/read-evidence";

/** What a drill that holds now measured of the way back as this plan version writes it: whole minutes, and when it was (milliseconds since 1970). Null without one. */
export async function measuredWay(tx: Transaction, releaseId: string, { document }: PinnedPlan, now: Date): Promise<{ minutes: number; at: number } | null> {
  const { evidence, policy } = await readEvidence(tx, releaseId, document);
  const standing = standingOfWay({ evidence, days: policy.days, now: now.getTime() });
  if (standing.state !== "holds" || standing.drill.measuredMs === null) return null;
  return { minutes: Math.max(1, Math.ceil(standing.drill.measuredMs / 60_000)), at: standing.drill.at };
}
