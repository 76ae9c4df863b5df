import "server-only";
import { ruleLevels } from "@/lib/domain/lint/level";
import { type Workspace, untouchedWorkspace } from "@/lib/domain/workspace/workspace";
import type { Transaction } from "../db";

/** What administrators decided for the whole installation; as it came until somebody decides. */
export async function getWorkspace(tx: Transaction): Promise<Workspace> {
  const stored = await tx.workspace.findUnique({ where: { id: 1 }, omit: { id: true } });
  return stored ? { ...stored, ruleLevels: ruleLevels.parse(stored.ruleLevels) } : untouchedWorkspace;
}
