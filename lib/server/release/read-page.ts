import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import type { ReleaseSort } from "@/lib/domain/release/release";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { Named, ReleaseRow } from "@/lib/domain/release/view";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { isoOf } from "../iso-of";
import { type FilterChoices, filterChoices } from "./filter-choices";
import { readCursor, writeCursor } from "./page-cursor";

/** What a release is sorted by: never null, and each in an index together with the id. */
const sortKeys: Record<ReleaseSort, { sql: Prisma.Sql; type: Prisma.Sql }> = {
  launch: { sql: Prisma.sql`coalesce(r."launchAt", 'infinity'::timestamptz)`, type: Prisma.sql`timestamptz` },
  name: { sql: Prisma.sql`lower(r.name)`, type: Prisma.sql`text` },
  status: { sql: Prisma.sql`r.status`, type: Prisma.sql`"ReleaseStatus"` },
  blockers: { sql: Prisma.sql`r."blockerCount"`, type: Prisma.sql`int` },
  wayBack: { sql: Prisma.sql`coalesce(r."wayBackMinutes", 2147483647)`, type: Prisma.sql`int` },
  key: { sql: Prisma.sql`r.number`, type: Prisma.sql`int` },
};

type Asked = { where: Prisma.Sql[]; sort: ReleaseSort; descending: boolean; limit: number; cursor?: string; withReadiness?: boolean; withChoices?: boolean };
type Stored = {
  id: string; number: number; name: string; version: string; status: ReleaseStatus; launchAt: string | null; timeZone: string;
  blockerCount: number; cannotUndo: boolean; wayBackMinutes: number | null; sectionsDone: number; triggers: number;
  itemsDone: number; itemsRequired: number; ownerId: string; ownerName: string; deciderId: string | null; deciderName: string | null;
  services: Named[]; sortValue: string; storedReadiness: unknown;
};
/** `readiness`: what of that of each item is told of a launch, as it is stored, where it was asked for; `names`: of the people in it; `choices`: what it can be filtered by, where that was asked for. */
export type Page = { items: ReleaseRow[]; readiness: unknown[]; names: Record<string, string>; choices: FilterChoices | null; nextCursor: string | null; previousCursor: string | null };

const toldOfReadiness = Prisma.sql`jsonb_build_object('blockers', r.readiness->'blockers', 'waived', r.readiness->'waived', 'proof', r.readiness->'proof')`;

const namesInReadiness = Prisma.sql`(select json_object_agg(n.id, n.name) from "Person" n where n.id in (
  select (b->>'whoId')::uuid from p, jsonb_array_elements(p."storedReadiness"->'blockers') b union select (p."storedReadiness"->'proof'->>'whoId')::uuid from p))`;

/** One page in one statement and as one JSON value; its cost does not depend on how far the page lies from the start. */
export async function readPage(tx: Transaction, { where, sort, descending, limit, cursor, withReadiness = false, withChoices = false }: Asked): Promise<Result<Page>> {
  const from = cursor ? readCursor(cursor, sort, descending) : null;
  if (cursor && !from) return refuseField("cursor", "This page marker belongs to another list. Start again without it.");

  const { sql: key, type } = sortKeys[sort];
  const backwards = from?.back ?? false;
  const down = descending !== backwards;
  const conditions = [...where];
  if (from) conditions.push(Prisma.sql`(${key}, r.id) ${down ? Prisma.sql`<` : Prisma.sql`>`} (${from.value}::${type}, ${from.id}::uuid)`);
  const filter = conditions.length > 0 ? Prisma.sql`where ${Prisma.join(conditions, " and ")}` : Prisma.empty;
  const direction = down ? Prisma.sql`desc` : Prisma.sql`asc`;

  const [{ found, names, choices }] = await tx.$queryRaw<[{ found: Stored[]; names: Record<string, string> | null; choices: FilterChoices | null }]>`
    with p as (select r."sortKey", r.id, r.number, r.name, r.version, r.status, ${isoOf(Prisma.sql`r."launchAt"`)} as "launchAt", r."timeZone", r."blockerCount", r."cannotUndo", r."wayBackMinutes",
      coalesce((r.readiness->>'sectionsDone')::int, 0) as "sectionsDone", coalesce((r.readiness->>'triggers')::int, 0) as triggers,
      coalesce((r.readiness->>'itemsDone')::int, 0) as "itemsDone", coalesce((r.readiness->>'itemsRequired')::int, 0) as "itemsRequired",
      ${withReadiness ? toldOfReadiness : Prisma.sql`null::jsonb`} as "storedReadiness", o.id as "ownerId", o.name as "ownerName", d.id as "deciderId", d.name as "deciderName", r."sortKey"::text as "sortValue",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from "ReleaseService" l join "Service" s on s.id = l."serviceId" where l."releaseId" = r.id) as services
    from (select r.*, ${key} as "sortKey" from "Release" r ${filter} order by ${key} ${direction}, r.id ${direction} limit ${limit + 1}) r
    join "Person" o on o.id = r."ownerId" left join "Person" d on d.id = r."decisionMakerId")
    select (select coalesce(json_agg(p order by p."sortKey" ${direction}, p.id ${direction}), '[]') from p) as found, ${withReadiness ? namesInReadiness : Prisma.sql`null::json`} as names, ${withChoices ? filterChoices : Prisma.sql`null::json`} as choices`;

  const more = found.length > limit;
  const kept = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const valueOf = (row: Stored) => (sort === "launch" ? (row.launchAt ?? "infinity") : row.sortValue);
  const mark = (row: Stored | undefined, back: boolean) => (row ? writeCursor(sort, descending, { back, value: valueOf(row), id: row.id }) : null);
  return done({
    items: kept.map(show),
    names: names ?? {},
    choices,
    readiness: withReadiness ? kept.map(({ storedReadiness }) => storedReadiness) : [],
    nextCursor: backwards || more ? mark(kept.at(-1), false) : null,
    previousCursor: (backwards ? more : from !== null) ? mark(kept[0], true) : null,
  });
}

// Field by field: taking a few fields away with a rest costs ten times as much, and a page has fifty rows.
function show(row: Stored): ReleaseRow {
  const { deciderId, deciderName } = row;
  return {
    key: keyOf(row.number),
    name: row.name,
    version: row.version,
    status: row.status,
    owner: { id: row.ownerId, name: row.ownerName },
    services: row.services,
    launchAt: row.launchAt,
    timeZone: row.timeZone,
    blockers: row.blockerCount,
    itemsDone: row.itemsDone,
    itemsRequired: row.itemsRequired,
    wayBackMinutes: row.wayBackMinutes,
    cannotUndo: row.cannotUndo,
    decides: deciderId && deciderName ? { id: deciderId, name: deciderName } : null,
    planEmpty: row.sectionsDone === 0 && row.triggers === 0 && row.wayBackMinutes === null && deciderId === null,
  };
}
