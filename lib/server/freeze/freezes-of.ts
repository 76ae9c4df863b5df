import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** In SQL: the freezes that hold at `now` or begin later, the first to begin first, as one JSON value of FreezeFact. */
export function freezesOf(now: Date): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(json_build_object('id', z.id, 'name', z.name, 'reason', z.reason, 'serviceIds', z."serviceIds", 'whoId', z."createdById",
      'from', (extract(epoch from z."startsAt") * 1000)::float8, 'until', (extract(epoch from z."endsAt") * 1000)::float8) order by z."startsAt", z.id), '[]')
    from "Freeze" z where z."removedAt" is null and z."endsAt" > ${now})`;
}
