import "server-only";
import { z } from "zod";
import { approvalAnswers, type ApprovalFact, type ApprovalPolicy, approvalStep, riskClasses } from "@/lib/domain/approval/approval";
import { drillKinds } from "@/lib/domain/drill/kinds";
import type { DrillFact, Evidence } from "@/lib/domain/evidence/evidence";
import { levels } from "@/lib/domain/lint/level";
import type { PlanDocument } from "@/lib/domain/plan/document";
import type { ReadinessPolicy } from "@/lib/domain/readiness/input";
import { untouchedPolicy } from "@/lib/domain/readiness/untouched-policy";
import type { WaiverFact } from "@/lib/domain/waiver/waiver";
import type { Transaction } from "../db";
import { digestsOf } from "./digests";

const ms = z.number();
const found = z.object({
  drills: z.array(z.object({ id: z.string(), kind: z.enum(drillKinds), result: z.enum(["passed", "failed"]), at: ms, version: z.number(), digest: z.string(), leadId: z.string().nullable(), measuredMs: z.number().nullable() })),
  approvals: z.array(z.object({ id: z.string(), personId: z.string(), forId: z.string().nullable(), answer: z.enum(approvalAnswers), at: ms, version: z.number(), digest: z.string() })),
  authorIds: z.array(z.string()),
  waivers: z.array(z.object({ id: z.string(), code: z.string(), field: z.string(), say: z.string(), from: ms, until: ms })),
  policies: z.array(z.object({ id: z.string(), name: z.string(), riskClasses: z.array(z.enum(riskClasses)), steps: z.array(approvalStep) })),
  workspace: z.object({ fireDrillDays: z.number(), stagingTestDays: z.number(), pipelineTestDays: z.number(), restoreTestDays: z.number(), ruleLevels: z.record(z.string(), z.enum(levels)) }).nullable(),
});

/** What was proven and agreed about a release, and the policy that applies to it. One statement: every write reads it. */
export async function readEvidence(tx: Transaction, releaseId: string, plan: PlanDocument): Promise<{ evidence: Evidence; policy: ReadinessPolicy }> {
  // Of each kind, result and digest only the newest drill says anything.
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      (select coalesce(json_agg(d), '[]') from (
        select distinct on (d.kind, d.result, d.digest) d.id, d.kind, d.result, (extract(epoch from d."endedAt") * 1000)::float8 as at, v.number as version, d.digest, d."leadId", d."measuredMs"
        from "Drill" d join "PlanVersion" v on v.id = d."planVersionId"
        where d."releaseId" = ${releaseId}::uuid and d."endedAt" is not null and d.result is not null and d."cancelledAt" is null
        order by d.kind, d.result, d.digest, d."endedAt" desc, d.id desc
      ) d) as drills,
      (select coalesce(json_agg(a), '[]') from (
        select distinct on (coalesce(a."forId", a."personId"), a.digest) a.id, a."personId", a."forId", a.answer, (extract(epoch from a.at) * 1000)::float8 as at, v.number as version, a.digest
        from "Approval" a join "PlanVersion" v on v.id = a."planVersionId" where a."releaseId" = ${releaseId}::uuid
        order by coalesce(a."forId", a."personId"), a.digest, a.at desc, a.id desc
      ) a) as approvals,
      (select coalesce(json_agg(distinct "authorId"), '[]') from "PlanVersion" where "releaseId" = ${releaseId}::uuid) as "authorIds",
      (select coalesce(json_agg(w), '[]') from (
        select w.id, w.code, w.field, w.say, (extract(epoch from w."answeredAt") * 1000)::float8 as "from", (extract(epoch from w."expiresAt") * 1000)::float8 as until
        from "Waiver" w where w."releaseId" = ${releaseId}::uuid and w.approved and w."revokedAt" is null
      ) w) as waivers,
      (select coalesce(json_agg(p order by p.name, p.id), '[]') from (
        select p.id, p.name, p."riskClasses", p.steps from "ApprovalPolicy" p
        where p."removedAt" is null and (cardinality(p."serviceIds") = 0 or p."serviceIds" && array(select "serviceId" from "ReleaseService" where "releaseId" = ${releaseId}::uuid))
      ) p) as policies,
      (select to_json(w) from (select "fireDrillDays", "stagingTestDays", "pipelineTestDays", "restoreTestDays", "ruleLevels" from "Workspace" where id = 1) w) as workspace`;
  const { policies, workspace, ...evidence }: z.output<typeof found> = found.parse(row);
  const { fireDrillDays, stagingTestDays, pipelineTestDays, restoreTestDays, ruleLevels } = workspace ?? untouchedPolicy;
  return {
    evidence: { ...evidence, digests: digestsOf(plan) } satisfies Evidence & { drills: DrillFact[]; approvals: ApprovalFact[]; waivers: WaiverFact[] },
    policy: { days: { fire: fireDrillDays, staging: stagingTestDays, pipeline: pipelineTestDays, restore: restoreTestDays }, ruleLevels, approvals: policies satisfies ApprovalPolicy[] },
  };
}
