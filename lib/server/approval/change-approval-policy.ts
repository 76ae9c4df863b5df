import "server-only";
import { changeApprovalPolicyInput } from "@/lib/domain/approval/policy-input";
import { isSame } from "@/lib/domain/plan/is-same";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";
import { reevaluateAll } from "../readiness/reevaluate";
import { refuseImpossible } from "./refuse-impossible";

/** Changes who has to agree. What was agreed stays said, and counts where it fits the new steps. */
export const changeApprovalPolicy = command({
  may: "policy.edit",
  input: changeApprovalPolicyInput,
  run: async (door, { policyId, ...after }) => {
    const { tx, now } = door;
    await tx.$executeRaw`select 1 from "ApprovalPolicy" where id = ${policyId}::uuid for update`;
    const before = await tx.approvalPolicy.findFirst({ where: { id: policyId, removedAt: null } });
    if (!before) return refuseMissing("There is no such policy any more. Read the list again.");
    const refused = await refuseImpossible(tx, after);
    if (refused) return refused;
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => !isSame(after[field], before[field]));
    if (fields.length === 0) return done({ policyId });
    await tx.approvalPolicy.update({ where: { id: policyId }, data: after, select: { id: true } });
    door.record({ type: "approvalPolicy.changed", data: { policyId, name: after.name, fields } });
    await reevaluateAll(tx, now);
    return done({ policyId });
  },
});
