import "server-only";
import { z } from "zod";
import type { FreezeFact } from "@/lib/domain/freeze/freeze";
import type { WaiverFact } from "@/lib/domain/waiver/waiver";
import type { Transaction } from "../db";

const ms = z.number();
const found = z.object({
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  freezes: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string(), from: ms, until: ms, serviceIds: z.array(z.string()), whoId: z.string() })),
  waivers: z.array(z.object({ id: z.string(), code: z.string(), field: z.string(), say: z.string(), from: ms, until: ms })),
});
type Around = { services: { id: string; name: string }[]; freezes: FreezeFact[]; waivers: WaiverFact[] };

/** What stands around a release rather than in its plan: its services, the freezes that have not ended at `now`, and its waivers. One statement. */
export async function readAround(tx: Transaction, releaseId: string, now: Date): Promise<Around> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]')
        from "ReleaseService" l join "Service" s on s.id = l."serviceId" where l."releaseId" = ${releaseId}::uuid) as services,
      (select coalesce(json_agg(f), '[]') from (
        select id, name, reason, (extract(epoch from "startsAt") * 1000)::float8 as "from", (extract(epoch from "endsAt") * 1000)::float8 as until, "serviceIds", "createdById" as "whoId"
        from "Freeze" where "removedAt" is null and "endsAt" > ${now}
      ) f) as freezes,
      (select coalesce(json_agg(w), '[]') from (
        select id, code, field, say, (extract(epoch from "answeredAt") * 1000)::float8 as "from", (extract(epoch from "expiresAt") * 1000)::float8 as until
        from "Waiver" where "releaseId" = ${releaseId}::uuid and approved and "revokedAt" is null
      ) w) as waivers`;
  return found.parse(row);
}
