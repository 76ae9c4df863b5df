import "server-only";
import { removeApprovalPolicyInput } from "@/lib/domain/approval/policy-input";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { reevaluateAll } from "../readiness/reevaluate";

/** From now on nobody has to agree because of it. Removed again, nothing changes. */
export const removeApprovalPolicy = command({
  may: "policy.edit",
  input: removeApprovalPolicyInput,
  run: async (door, { policyId }) => {
    const { tx, now } = door;
    const [removed] = await tx.approvalPolicy.updateManyAndReturn({ where: { id: policyId, removedAt: null }, data: { removedAt: now }, select: { name: true } });
    if (!removed) return done({ policyId });
    door.record({ type: "approvalPolicy.removed", data: { policyId, name: removed.name } });
    await reevaluateAll(tx, now);
    return done({ policyId });
  },
});
