import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** In SQL: an instant in ISO 8601, as Date.toISOString says it and JSON carries it. */
export function isoOf(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
