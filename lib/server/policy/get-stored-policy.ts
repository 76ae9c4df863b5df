import "server-only";
import { ruleLevels } from "@/lib/domain/lint/level";
import { type StoredPolicy, untouchedPolicy } from "@/lib/domain/readiness/untouched-policy";
import type { Transaction } from "../db";

/** How long evidence is good, in days, and what rules do; as it came until an administrator decides. */
export async function getStoredPolicy(tx: Transaction): Promise<StoredPolicy> {
  const stored = await tx.workspace.findUnique({ where: { id: 1 }, select: { fireDrillDays: true, stagingTestDays: true, pipelineTestDays: true, restoreTestDays: true, ruleLevels: true } });
  return stored ? { ...stored, ruleLevels: ruleLevels.parse(stored.ruleLevels) } : untouchedPolicy;
}
