import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { type LaunchSentence, sayLaunch } from "@/lib/domain/readiness/say-launch";
import type { Named, ReleaseRow } from "@/lib/domain/release/view";
import { weekOf } from "@/lib/domain/time/week";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { isOpenRelease } from "../release/filter-releases";
import { readNames } from "./name-blockers";

export type Launch = ReleaseRow & { say: LaunchSentence };

const day = 86_400_000;
const launchAt = Prisma.sql`coalesce(r."launchAt", 'infinity'::timestamptz)`;

/** Rows with their sentence, from the stored blockers of each alone. */
export async function sayRows(tx: Transaction, rows: readonly ReleaseRow[], stored: readonly unknown[]): Promise<Launch[]> {
  const blockers = stored.map((each) => readinessShape.shape.blockers.parse(each));
  const names = await readNames(tx, blockers.flatMap((each) => each.map(({ whoId }) => whoId)));
  return rows.map((row, at) => ({
    ...row,
    say: sayLaunch({ ...row, blockers: blockers[at] ?? [], owner: row.owner.name, nameOf: (id) => names.get(id) ?? "somebody" }),
  }));
}

/** This week's launches that are still open, and how many of them are not ready. */
export async function countWeek(tx: Transaction, now: Date, zone: string): Promise<{ launches: number; notReady: number }> {
  const { start, end } = weekOf(now, zone);
  const [counted] = await tx.$queryRaw<[{ launches: number; notReady: number }]>`
    select count(*)::int as launches, count(*) filter (where r.status = 'draft')::int as "notReady"
    from "Release" r where ${isOpenRelease} and ${launchAt} >= ${start} and ${launchAt} < ${end}`;
  return counted;
}

export type CannotUndo = { key: string; name: string; say: string; who: Named; more: number };

/** Live, or launching within two weeks, and with no way to undo it today; the soonest first. */
export async function readCannotUndo(tx: Transaction, now: Date, limit: number): Promise<CannotUndo[]> {
  const from = new Date(now.getTime() - 14 * day);
  const until = new Date(now.getTime() + 14 * day);
  const found = await tx.$queryRaw<{ number: number; name: string; cannotUndo: unknown }[]>`
    select f.number, f.name, f.readiness->'cannotUndo' as "cannotUndo" from (
      (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
        where r."cannotUndo" and ${isOpenRelease} and r."launchAt" >= ${from} and r."launchAt" <= ${until} order by r."launchAt", r.id limit ${limit})
      union all
      (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
        where r."cannotUndo" and r.status in ('deploying', 'monitoring') and (r."launchAt" is null or r."launchAt" < ${from} or r."launchAt" > ${until}) order by r."launchAt", r.id limit ${limit})
    ) f order by f."launchAt", f.id limit ${limit}`;
  const rows = found.map(({ cannotUndo, ...row }) => ({ ...row, reasons: readinessShape.shape.cannotUndo.parse(cannotUndo) }));
  const names = await readNames(tx, rows.flatMap(({ reasons }) => reasons.map(({ whoId }) => whoId)));
  return rows.flatMap(({ number, name, reasons: [first, ...more] }) =>
    first ? [{ key: keyOf(number), name, say: first.say, who: { id: first.whoId, name: names.get(first.whoId) ?? "Somebody unknown" }, more: more.length }] : [],
  );
}
