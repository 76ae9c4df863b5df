import "server-only";
import { isSame } from "@/lib/domain/plan/is-same";
import { policyInput } from "@/lib/domain/readiness/policy-input";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { reevaluateAll } from "../readiness/reevaluate";
import { getStoredPolicy } from "./get-stored-policy";

/** What holds for every plan: the ages of evidence and the levels of rules. Every release on its way is evaluated again. The last save wins. */
export const savePolicy = command({
  may: "policy.edit",
  input: policyInput,
  run: async ({ tx, now, record }, after) => {
    const before = await getStoredPolicy(tx);
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => !isSame(after[field], before[field]));
    if (fields.length === 0) return done({ fields });
    await tx.workspace.upsert({ where: { id: 1 }, create: after, update: after, select: { id: true } });
    await reevaluateAll(tx, now);
    record({ type: "workspace.changed", data: { fields } });
    return done({ fields });
  },
});
