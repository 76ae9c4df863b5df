import "server-only";
import { makeApprovalPolicyInput } from "@/lib/domain/approval/policy-input";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { reevaluateAll } from "../readiness/reevaluate";
import { refuseImpossible } from "./refuse-impossible";

/** Who has to agree before a launch, from now on: releases that need it are evaluated again. */
export const makeApprovalPolicy = command({
  may: "policy.edit",
  input: makeApprovalPolicyInput,
  run: async (door, policy) => {
    const { tx, now, actor } = door;
    const refused = await refuseImpossible(tx, policy);
    if (refused) return refused;
    const { id } = await tx.approvalPolicy.create({ data: { ...policy, createdById: actor.id, createdAt: now }, select: { id: true } });
    door.record({ type: "approvalPolicy.made", data: { policyId: id, name: policy.name } });
    await reevaluateAll(tx, now);
    return done({ policyId: id });
  },
});
