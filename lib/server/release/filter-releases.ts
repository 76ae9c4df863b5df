import "server-only";
import type { z } from "zod";
import { releaseNumber } from "@/lib/domain/release/key";
import type { listReleasesInput } from "@/lib/domain/release/release";
import { weekFrom } from "@/lib/domain/time/week";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";

type Filters = Omit<z.output<typeof listReleasesInput>, "sort" | "descending" | "limit" | "cursor">;

/** Conditions on `"Release" r`. Written so that the partial indexes on open releases apply. */
export const isOpenRelease = Prisma.sql`r.status in ('draft', 'ready', 'deploying', 'monitoring')`;

export async function filterReleases(tx: Transaction, filters: Filters, zone: string): Promise<Prisma.Sql[]> {
  const { q, status, service, owner, decides, week, cannotUndo } = filters;
  const conditions: Prisma.Sql[] = [];
  if (status && status.length > 0) conditions.push(Prisma.sql`r.status in (${Prisma.join(status.map((each) => Prisma.sql`${each}::"ReleaseStatus"`))})`);
  if (service) conditions.push(Prisma.sql`exists (select 1 from "ReleaseService" l where l."releaseId" = r.id and l."serviceId" = ${service}::uuid)`);
  if (owner) conditions.push(Prisma.sql`r."ownerId" = ${owner}::uuid`);
  if (decides) conditions.push(Prisma.sql`r."decisionMakerId" = ${decides}::uuid`);
  if (week) {
    const { start, end } = weekFrom(week, zone);
    conditions.push(Prisma.sql`coalesce(r."launchAt", 'infinity'::timestamptz) >= ${start} and coalesce(r."launchAt", 'infinity'::timestamptz) < ${end}`);
  }
  if (cannotUndo) conditions.push(Prisma.sql`r."cannotUndo" and ${isOpenRelease}`);
  if (q) conditions.push(await matches(tx, q));
  return conditions;
}

/** By part of the name or of a service's name, or by the key; one index each. */
async function matches(tx: Transaction, q: string): Promise<Prisma.Sql> {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const services = await tx.$queryRaw<{ id: string }[]>`select id from "Service" where lower(name) like ${pattern} limit 50`;
  const number = /^\d{1,9}$/.test(q) ? Number(q) : releaseNumber(q);
  const arms = [Prisma.sql`select id from "Release" where lower(name) like ${pattern}`];
  if (number !== null) arms.push(Prisma.sql`select id from "Release" where number = ${number}`);
  if (services.length > 0) {
    const ids = Prisma.join(services.map(({ id }) => Prisma.sql`${id}::uuid`));
    arms.push(Prisma.sql`select "releaseId" from "ReleaseService" where "serviceId" in (${ids})`);
  }
  return Prisma.sql`r.id in (${Prisma.join(arms, " union ")})`;
}
