import "server-only";
import { type Workspace, untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import type { Transaction } from "../db";

/** What administrators decided for the whole installation; as it came until somebody decides. */
export async function getWorkspace(tx: Transaction): Promise<Workspace> {
  const policy = { fireDrillDays: true, stagingTestDays: true, pipelineTestDays: true, restoreTestDays: true, ruleLevels: true } as const;
  return (await tx.workspace.findUnique({ where: { id: 1 }, omit: { id: true, ...policy } })) ?? untouchedWorkspace;
}
