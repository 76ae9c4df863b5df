import "server-only";
import { isSame } from "@/lib/domain/plan/is-same";
import { done } from "@/lib/domain/result/result";
import { workspaceInput } from "@/lib/domain/workspace/workspace";
import { command } from "../command";
import { getWorkspace } from "./get-workspace";

/** What holds for the whole installation. The last save wins; its event tells which fields it changed. */
export const saveWorkspace = command({
  may: "workspace.edit",
  input: workspaceInput,
  run: async ({ tx, record }, after) => {
    const before = await getWorkspace(tx);
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => !isSame(after[field], before[field]));
    if (fields.length === 0) return done({ fields });
    await tx.workspace.upsert({ where: { id: 1 }, create: after, update: after, select: { id: true } });
    record({ type: "workspace.changed", data: { fields } });
    return done({ fields });
  },
});
