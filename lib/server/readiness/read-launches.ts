import "server-only";
import type { z } from "zod";
import { keyOf } from "@/lib/domain/release/key";
import { type Readiness, readinessShape } from "@/lib/domain/readiness/readiness";
import { type LaunchSentence, sayLaunch } from "@/lib/domain/readiness/say-launch";
import { type ProofSentence, sayProof } from "@/lib/domain/readiness/say-proof";
import type { Named, ReleaseRow } from "@/lib/domain/release/view";
import { weekOf } from "@/lib/domain/time/week";
import { sayWaived } from "@/lib/domain/waiver/say-waived";
import type { FreezeFact } from "@/lib/domain/freeze/freeze";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { freezesOf } from "../freeze/freezes-of";
import { isOpenRelease } from "../release/filter-releases";

export type Launch = ReleaseRow & {
  say: LaunchSentence;
  /** Whether its way back would work today; null while nothing of the plan is written. */
  proof: ProofSentence | null;
  /** What is waived, and until when; empty without a waiver. */
  waived: string;
  /** The freeze in which it is planned; empty without one. */
  frozen: string;
};

/** Of stored readiness, what a row of the readiness page reads. */
export const storedOfLaunch = readinessShape.pick({ blockers: true, waived: true, proof: true });
type Stored = z.output<typeof storedOfLaunch>;

const day = 86_400_000;
const launchAt = Prisma.sql`coalesce(r."launchAt", 'infinity'::timestamptz)`;

type Known = { /** By id. */ names: Readonly<Record<string, string>>; /** By key. */ frozen: ReadonlyMap<string, string>; now: number; zone: string };

/** Rows with their sentences, from the stored readiness of each and the freezes alone. */
export function sayRows(rows: readonly ReleaseRow[], stored: readonly Stored[], { names, frozen, now, zone }: Known): Launch[] {
  const nameOf = (id: string) => names[id] ?? "somebody";
  return rows.map((row, at) => {
    const { blockers = [], waived = [], proof } = stored[at] ?? {};
    const isLive = row.status === "deploying" || row.status === "monitoring";
    return {
      ...row,
      say: sayLaunch({ ...row, blockers, owner: row.owner.name, nameOf }),
      proof: proof && !row.planEmpty ? sayProof({ proof, now, zone, nameOf, isLive }) : null,
      waived: sayWaived(waived, now, zone),
      frozen: frozen.get(row.key) ?? "",
    };
  });
}

type Week = { launches: number; notReady: number };
type NoWayBack = { number: number; name: string; reasons: Readiness["cannotUndo"]; names: Record<string, string> };
type Around = { week: Week; freezes: FreezeFact[]; noWayBack: NoWayBack[] };

/**
 * This week's launches that are still open, and how many of them are not ready; and what is live, or launches within two
 * weeks, with no way to undo it today, the soonest first; and the freezes from now on. One statement.
 */
export async function readWeek(tx: Transaction, now: Date, zone: string, limit: number): Promise<Around> {
  const { start, end } = weekOf(now, zone);
  const from = new Date(now.getTime() - 14 * day);
  const until = new Date(now.getTime() + 14 * day);
  const [{ found, freezes, ...week }] = await tx.$queryRaw<[Week & { freezes: FreezeFact[]; found: { number: number; name: string; cannotUndo: unknown; names: Record<string, string> | null }[] }]>`
    select count(*)::int as launches, count(*) filter (where r.status = 'draft')::int as "notReady", ${freezesOf(now)} as freezes, (
      select coalesce(json_agg(json_build_object('number', f.number, 'name', f.name, 'cannotUndo', f.readiness->'cannotUndo',
          'names', (select json_object_agg(p.id, p.name) from "Person" p where p.id in (select (c->>'whoId')::uuid from jsonb_array_elements(f.readiness->'cannotUndo') c))) order by f."launchAt", f.id), '[]') from (
        select * from (
          (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
            where r."cannotUndo" and ${isOpenRelease} and r."launchAt" >= ${from} and r."launchAt" <= ${until} order by r."launchAt", r.id limit ${limit})
          union all
          (select r.id, r.number, r.name, r."launchAt", r.readiness from "Release" r
            where r."cannotUndo" and r.status in ('deploying', 'monitoring') and (r."launchAt" is null or r."launchAt" < ${from} or r."launchAt" > ${until}) order by r."launchAt", r.id limit ${limit})
        ) e order by e."launchAt", e.id limit ${limit}
      ) f) as found
    from "Release" r where ${isOpenRelease} and ${launchAt} >= ${start} and ${launchAt} < ${end}`;
  return { week, freezes, noWayBack: found.map(({ cannotUndo, names, ...row }) => ({ ...row, names: names ?? {}, reasons: readinessShape.shape.cannotUndo.parse(cannotUndo) })) };
}

export type CannotUndo = { key: string; name: string; say: string; who: Named; more: number };

/** Each with its first reason. */
export function sayCannotUndo(found: readonly NoWayBack[]): CannotUndo[] {
  return found.flatMap(({ number, name, names, reasons: [first, ...more] }) =>
    first ? [{ key: keyOf(number), name, say: first.say, who: { id: first.whoId, name: names[first.whoId] ?? "Somebody unknown" }, more: more.length }] : [],
  );
}
