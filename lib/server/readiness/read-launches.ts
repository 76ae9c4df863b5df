import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { type Readiness, readinessShape } from "@/lib/domain/readiness/readiness";
import { type LaunchSentence, sayLaunch } from "@/lib/domain/readiness/say-launch";
import type { Named, ReleaseRow } from "@/lib/domain/release/view";
import { weekOf } from "@/lib/domain/time/week";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { isOpenRelease } from "../release/filter-releases";

export type Launch = ReleaseRow & { say: LaunchSentence };

const day = 86_400_000;
const launchAt = Prisma.sql`coalesce(r."launchAt", 'infinity'::timestamptz)`;

/** Rows with their sentence, from the stored blockers of each alone. */
export function sayRows(rows: readonly ReleaseRow[], blockers: readonly (readonly Blocker[])[], names: ReadonlyMap<string, string>): Launch[] {
  return rows.map((row, at) => ({
    ...row,
    say: sayLaunch({ ...row, blockers: blockers[at] ?? [], owner: row.owner.name, nameOf: (id) => names.get(id) ?? "somebody" }),
  }));
}

type Week = { launches: number; notReady: number };
type NoWayBack = { number: number; name: string; reasons: Readiness["cannotUndo"] };

/**
 * This week's launches that are still open, and how many of them are not ready; and what is live, or launches within two
 * weeks, with no way to undo it today, the soonest first. One statement.
 */
export async function readWeek(tx: Transaction, now: Date, zone: string, limit: number): Promise<{ week: Week; noWayBack: NoWayBack[] }> {
  const { start, end } = weekOf(now, zone);
  const from = new Date(now.getTime() - 14 * day);
  const until = new Date(now.getTime() + 14 * day);
  const [{ found, ...week }] = await tx.$queryRaw<[Week & { found: { number: number; name: string; cannotUndo: unknown }[] }]>`
    select count(*)::int as launches, count(*) filter (where r.status = 'draft')::int as "notReady", (
      select coalesce(json_agg(json_build_object('number', f.number, 'name', f.name, 'cannotUndo', f.readiness->'cannotUndo') order by f."launchAt", f.id), '[]') from (
        select * from (
          (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
            where r."cannotUndo" and ${isOpenRelease} and r."launchAt" >= ${from} and r."launchAt" <= ${until} order by r."launchAt", r.id limit ${limit})
          union all
          (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
            where r."cannotUndo" and r.status in ('deploying', 'monitoring') and (r."launchAt" is null or r."launchAt" < ${from} or r."launchAt" > ${until}) order by r."launchAt", r.id limit ${limit})
        ) e order by e."launchAt", e.id limit ${limit}
      ) f) as found
    from "Release" r where ${isOpenRelease} and ${launchAt} >= ${start} and ${launchAt} < ${end}`;
  return { week, noWayBack: found.map(({ cannotUndo, ...row }) => ({ ...row, reasons: readinessShape.shape.cannotUndo.parse(cannotUndo) })) };
}

export type CannotUndo = { key: string; name: string; say: string; who: Named; more: number };

/** Each with its first reason. */
export function sayCannotUndo(found: readonly NoWayBack[], names: ReadonlyMap<string, string>): CannotUndo[] {
  return found.flatMap(({ number, name, reasons: [first, ...more] }) =>
    first ? [{ key: keyOf(number), name, say: first.say, who: { id: first.whoId, name: names.get(first.whoId) ?? "Somebody unknown" }, more: more.length }] : [],
  );
}
