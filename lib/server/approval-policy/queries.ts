import "server-only";
import { z } from "zod";
import { approvalStep, riskClasses } from "@/lib/domain/approval/approval";
import type { PolicyList } from "@/lib/domain/approval/view";
import { whyNotPossible } from "@/lib/domain/approval/why-not-possible";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { readApprovers } from "../approval/refuse-impossible";

const stored = z.object({ steps: z.array(approvalStep), riskClasses: z.array(z.enum(riskClasses)) });

/** The approval policies with what is needed to change them. */
export const listApprovalPolicies = query({
  may: "policy.edit",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const [rows, services, people] = await Promise.all([
      tx.approvalPolicy.findMany({ where: { removedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
      tx.service.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } }),
      tx.person.findMany({ where: { deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } }),
    ]);
    const policies = rows.map(({ id, name, serviceIds, remindHours, escalateHours, ...row }) => ({ id, name, serviceIds, remindHours, escalateHours, ...stored.parse(row) }));
    const steps = policies.flatMap((policy) => policy.steps);
    const approvers = await readApprovers(tx, steps);
    return done<PolicyList>({
      policies: policies.map((policy) => ({ ...policy, whyNotPossible: whyNotPossible(policy.steps, approvers)?.say ?? null })),
      services,
      people,
      // Somebody named who left stands in a step still, until it is changed.
      gone: approvers.filter(({ active }) => !active).map(({ id, name }) => ({ id, name })),
    });
  },
});
