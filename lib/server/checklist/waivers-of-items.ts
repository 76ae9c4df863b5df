import "server-only";
import type { Named } from "@/lib/domain/checklist/view";
import { Prisma } from "@/prisma/generated/client";
import { isoOf } from "../iso-of";

export type WaiverOfItem = {
  id: string;
  code: string;
  field: string;
  say: string;
  reason: string;
  approved: boolean | null;
  /** Milliseconds since 1970, as the law compares them. */
  from: number;
  until: number;
  askedBy: Named;
  askedAt: string;
  answeredBy: Named | null;
  answeredAt: string | null;
};
export type StoredWaiver = Omit<WaiverOfItem, "from">;

/** The waivers of a release that hold, or wait for an answer, at `now`, as one JSON value. */
export function waiversOf(releaseId: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(json_build_object(
      'id', w.id, 'code', w.code, 'field', w.field, 'say', w.say, 'reason', w.reason, 'approved', w.approved, 'until', (extract(epoch from w."expiresAt") * 1000)::float8,
      'askedBy', json_build_object('id', a.id, 'name', a.name), 'askedAt', ${isoOf(Prisma.sql`w."askedAt"`)},
      'answeredBy', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end, 'answeredAt', ${isoOf(Prisma.sql`w."answeredAt"`)})), '[]')
    from "Waiver" w join "Person" a on a.id = w."askedById" left join "Person" b on b.id = w."answeredById"
    where w."releaseId" = ${releaseId} and w."revokedAt" is null and w."expiresAt" > ${now} and w.approved is not false)`;
}

/** One that nobody answered yet holds from no time on. */
export function readWaivers(stored: readonly StoredWaiver[]): WaiverOfItem[] {
  return stored.map((waiver) => ({ ...waiver, from: waiver.answeredAt === null ? Infinity : Date.parse(waiver.answeredAt) }));
}
