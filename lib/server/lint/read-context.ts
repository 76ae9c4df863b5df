import "server-only";
import { z } from "zod";
import type { Around, ContextInput, OtherRelease } from "@/lib/domain/lint/context-rules";
import { windowOf } from "@/lib/domain/lint/launch-window";
import { needed } from "@/lib/domain/lint/needed";
import type { PlanDocument } from "@/lib/domain/plan/document";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import { keyOf } from "@/lib/domain/release/key";
import type { Release } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { isOpenRelease } from "../release/filter-releases";

type Asked = Pick<Release, "id" | "status" | "ownerId" | "launchAt" | "windowMinutes">;

const day = 86_400_000;
/** The longest window that a release may have, in milliseconds: earlier launches can't overlap. */
const longestWindow = 7 * day;
const most = 50;

const found = z.object({
  serviceIds: z.array(z.string()),
  dependencies: z.array(z.object({ id: z.string(), name: z.string(), of: z.string() })),
  others: z.array(z.object({ number: z.number(), name: z.string(), launchAt: z.number(), windowMinutes: z.number(), serviceIds: z.array(z.string()), personIds: z.array(z.string()) })),
});
const nothingAround: Around = { people: new Map(), others: [], dependencies: [] };

/** What the rules that look around a plan are asked about: the days of its people, and at most fifty other launches that touch them or what it depends on. Nothing once it has gone out. */
export async function readContext(tx: Transaction, release: Asked, plan: PlanDocument, people: ReadinessInput["people"]): Promise<ContextInput> {
  const isAhead = release.status === "draft" || release.status === "ready";
  const asked = { ownerId: release.ownerId, launchAt: isAhead ? (release.launchAt?.getTime() ?? null) : null, windowMinutes: release.windowMinutes };
  const { launchAt, windowMinutes } = asked;
  if (launchAt === null) return { release: { ...asked, serviceIds: [] }, plan, people, around: nothingAround };
  const window = windowOf({ launchAt, windowMinutes });
  const ids = needed({ plan, release }).map(({ personId }) => personId);
  const [persons, { serviceIds, dependencies, others }] = await Promise.all([readPersons(tx, ids, window), readOthers(tx, release.id, ids, window)]);
  return { release: { ...asked, serviceIds }, plan, people, around: { people: persons, dependencies, others } };
}

type Instants = ReturnType<typeof windowOf>;

async function readPersons(tx: Transaction, ids: string[], window: Instants): Promise<Around["people"]> {
  const rows = await tx.person.findMany({
    where: { id: { in: ids }, deactivatedAt: null },
    select: {
      id: true, timeZone: true, workFrom: true, workUntil: true,
      // A day wider on both sides: which day it is depends on where the person is.
      aways: { where: { untilOn: { gte: new Date(window.from - 2 * day) }, fromOn: { lte: new Date(window.until + 2 * day) } }, orderBy: { fromOn: "asc" }, select: { fromOn: true, untilOn: true, standIn: { select: { name: true } } } },
    },
  });
  return new Map(rows.map(({ id, aways, ...hours }) => [id, { ...hours, away: aways.map(({ fromOn, untilOn, standIn }) => ({ fromOn: dateOf(fromOn), untilOn: dateOf(untilOn), standInName: standIn?.name ?? null })) }]));
}

async function readOthers(tx: Transaction, releaseId: string, personIds: string[], window: Instants): Promise<Pick<Around, "dependencies"> & { serviceIds: string[]; others: OtherRelease[] }> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with own as (select "serviceId" as id from "ReleaseService" where "releaseId" = ${releaseId}::uuid),
      dependency as (
        select distinct on (d."dependsOnId") d."dependsOnId" as id, t.name, f.name as of
        from "ServiceDependency" d join own on own.id = d."serviceId" join "Service" t on t.id = d."dependsOnId" join "Service" f on f.id = d."serviceId"
        order by d."dependsOnId", f.name
      ),
      other as (
        select r.id, r.number, r.name, r."launchAt", r."windowMinutes",
          array(select "serviceId" from "ReleaseService" l where l."releaseId" = r.id and l."serviceId" in (select id from dependency)) as services,
          array(
            select "personId" from "PlanRole" where "releaseId" = r.id and "personId" = any(${personIds}::uuid[])
            union select "ownerId" from "PlanStep" where "releaseId" = r.id and "ownerId" = any(${personIds}::uuid[])
            union select r."ownerId" where r."ownerId" = any(${personIds}::uuid[])
          ) as people
        from "Release" r
        where ${isOpenRelease} and r.id <> ${releaseId}::uuid
          and r."launchAt" > ${new Date(window.from - longestWindow)} and r."launchAt" < ${new Date(window.until)}
          and r."launchAt" + make_interval(mins => r."windowMinutes") > ${new Date(window.from)}
      )
    select
      (select coalesce(json_agg(id), '[]') from own) as "serviceIds",
      (select coalesce(json_agg(d order by d.name), '[]') from dependency d) as dependencies,
      (select coalesce(json_agg(json_build_object('number', o.number, 'name', o.name, 'launchAt', (extract(epoch from o."launchAt") * 1000)::float8, 'windowMinutes', o."windowMinutes", 'serviceIds', o.services, 'personIds', o.people) order by o."launchAt", o.number), '[]')
        from (select * from other where cardinality(services) > 0 or cardinality(people) > 0 order by "launchAt", number limit ${most}) o) as others`;
  const { others, ...rest } = found.parse(row);
  return { ...rest, others: others.map(({ number, ...other }) => ({ ...other, key: keyOf(number) })) };
}

function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
