import "server-only";
import { openStatuses } from "@/lib/domain/release/status";
import type { LockedRelease } from "../release/lock-release";
import type { Transaction } from "../db";

/**
 * Locks every open release that names a person, and then the person, so that nobody can be named in between.
 * Releases come first and in the order of their ids, because every other verb locks its release before it
 * names people: the other way round the two would wait for each other.
 */
export async function lockReleasesNaming(tx: Transaction, personId: string): Promise<LockedRelease[]> {
  const listed = await listReleasesNaming(tx, personId);
  await tx.$executeRaw`select 1 from "Release" where id = any(${listed}::uuid[]) order by id for update`;
  await tx.$executeRaw`select 1 from "Person" where id = ${personId}::uuid for update`;
  // Named meanwhile on another release. If somebody holds that one, this fails and starts anew: see retry-locked.ts.
  const all = await listReleasesNaming(tx, personId);
  await tx.$executeRaw`select 1 from "Release" where id = any(${all}::uuid[]) order by id for update nowait`;
  return tx.release.findMany({ where: { id: { in: all }, status: { in: [...openStatuses] } }, orderBy: { id: "asc" } });
}

/** The open releases that name a person: as owner, on a row of the plan, on an item of the checklist, or as one who agreed to its plan. */
export async function listReleasesNaming(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with named as (select ${personId}::uuid as id)
    select release.id from "Release" release where release.status in ('draft', 'ready', 'deploying', 'monitoring') and release.id in (
      select r.id from "Release" r join named on r."ownerId" = named.id
      union all select p."releaseId" from "Plan" p join named on p."dataAnsweredById" = named.id or p."reviewLeadId" = named.id
      union all select t."releaseId" from "PlanTrigger" t join named on t."observedById" = named.id
      union all select s."releaseId" from "PlanStep" s join named on s."ownerId" = named.id or s."deputyId" = named.id
      union all select d."releaseId" from "PlanRole" d join named on d."personId" = named.id or d."deputyId" = named.id
      union all select m."releaseId" from "PlanMessage" m join named on m."ownerId" = named.id
      union all select c."releaseId" from "PlanReconciliation" c join named on c."ownerId" = named.id
      union all select v."releaseId" from "PlanInvitee" v join named on v."personId" = named.id
      union all select i."releaseId" from "ChecklistItem" i join named on i."ownerId" = named.id
      union all select a."releaseId" from "Approval" a join named on a."personId" = named.id or a."forId" = named.id
      union all select r.id from "Release" r join "ApprovalPolicy" y on r.status in ('draft', 'ready') and y."removedAt" is null join named on strpos(y.steps::text, named.id::text) > 0
        where cardinality(y."serviceIds") = 0 or exists (select 1 from "ReleaseService" l where l."releaseId" = r.id and l."serviceId" = any (y."serviceIds"))
      union all select a."releaseId" from "Approval" a join named on a."personId" = named.id or a."forId" = named.id
    ) order by release.id`;
  return rows.map((row) => row.id);
}
