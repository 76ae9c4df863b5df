import "server-only";
import { z } from "zod";
import { type BlastService, blastMost, blastReach } from "@/lib/domain/service/blast";
import { keyOf } from "@/lib/domain/release/key";
import type { Transaction } from "../db";

const nearDays = 14;
const found = z.object({ id: z.string(), name: z.string(), far: z.number(), through: z.array(z.string()), number: z.number().nullable(), launchAt: z.date().nullable() });

/**
 * The services of a release, and all that depend on them over at most six steps, each at its shortest distance and
 * with its own launch in the two weeks from `now`. One statement; two services that depend on each other end it too.
 */
export async function readBlast(tx: Transaction, releaseId: string, now: Date): Promise<BlastService[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with recursive reach(id, far) as (
      select "serviceId", 0 from "ReleaseService" where "releaseId" = ${releaseId}::uuid
      union
      select d."serviceId", r.far + 1 from reach r join "ServiceDependency" d on d."dependsOnId" = r.id where r.far < ${blastReach}::int
    ), nearest as (select id, min(far)::int as far from reach group by id)
    select s.id, s.name, n.far,
      array(
        select t.name from "ServiceDependency" d join nearest m on m.id = d."dependsOnId" and m.far = n.far - 1 join "Service" t on t.id = m.id
        where d."serviceId" = s.id order by t.name
      ) as through,
      l.number, l."launchAt"
    from nearest n
    join "Service" s on s.id = n.id
    left join lateral (
      select o.number, o."launchAt" from "ReleaseService" x join "Release" o on o.id = x."releaseId"
      where x."serviceId" = s.id and n.far > 0 and o.id <> ${releaseId}::uuid and o.status in ('draft', 'ready')
        and o."launchAt" between ${now} and ${new Date(now.getTime() + nearDays * 86_400_000)}
      order by o."launchAt", o.number limit 1
    ) l on true
    order by n.far, s.name, s.id limit ${blastMost}::int`;
  return rows.map((row) => {
    const { number, launchAt, ...service } = found.parse(row);
    return { ...service, launch: number !== null && launchAt ? { key: keyOf(number), at: launchAt.toISOString() } : null };
  });
}
