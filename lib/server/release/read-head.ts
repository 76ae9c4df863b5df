import "server-only";
import type { Named } from "@/lib/domain/release/view";
import type { Release } from "@/prisma/generated/client";
import type { Transaction } from "../db";

type Stored = Pick<Release,
  | "ownerId" | "name" | "version" | "launchAt" | "timeZone" | "windowMinutes" | "rolloutMethod" | "rolloutNote" | "monitoringHours"
  | "monitoringStartedAt" | "readiness" | "createdAt" | "updatedAt" | "eventCount" | "status">;
type Head = Stored & {
  planVersion: number | null;
  /** How many drills were carried out. */
  drills: number;
  /** Whether anybody answered whether they approve. */
  wasAnswered: boolean;
  services: Named[];
  /** Whether the reader decides on the release, or stands behind who does: what namedForMove asks. */
  hasDuty: boolean;
  /** Everybody whom a refusal may speak of, deactivated ones too, by id. */
  names: Record<string, string>;
};

/** A release and what its header shows of the rows around it, in one statement; undefined when there is none. */
export async function readHead(tx: Transaction, number: number, personId: string): Promise<Head | undefined> {
  const [head] = await tx.$queryRaw<Head[]>`
    select r."ownerId", r.name, r.version, r.status::text as status, r."launchAt", r."timeZone", r."windowMinutes", r."rolloutMethod"::text as "rolloutMethod", r."rolloutNote",
      r."monitoringHours", r."monitoringStartedAt", r.readiness, r."createdAt", r."updatedAt", r."eventCount",
      (select max(v.number) from "PlanVersion" v where v."releaseId" = r.id) as "planVersion",
      (select count(*)::int from "Drill" d where d."releaseId" = r.id and d."endedAt" is not null) as drills,
      exists (select 1 from "Approval" a where a."releaseId" = r.id) as "wasAnswered",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from "ReleaseService" l join "Service" s on s.id = l."serviceId" where l."releaseId" = r.id) as services,
      exists (select 1 from "PlanRole" d where d."releaseId" = r.id and d.duty = 'decisionMaker' and ${personId}::uuid in (d."personId", d."deputyId")) as "hasDuty",
      (select coalesce(json_object_agg(p.id, p.name), '{}') from "Person" p where p.id = any (array(
        select r."ownerId" union select r."decisionMakerId"
        union select i."ownerId" from "ChecklistItem" i where i."releaseId" = r.id
        union select (b->>'whoId')::uuid from jsonb_array_elements(r.readiness->'blockers') b))) as names
    from "Release" r where r.number = ${number}`;
  return head;
}
