import "server-only";
import { cache } from "react";
import { z } from "zod";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { listReleasesInput } from "@/lib/domain/release/release";
import { type ReleaseStatus, statuses } from "@/lib/domain/release/status";
import type { Named, ReleasePage, ReleaseView } from "@/lib/domain/release/view";
import { done, refuseMissing } from "@/lib/domain/result/result";
import type { Transaction } from "../db";
import { query } from "../query";
import { nameBlockers, readNames } from "../readiness/name-blockers";
import { filterReleases } from "./filter-releases";
import { readPage } from "./read-page";
import { namedForMove } from "./move-release";

const missing = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);

/** A page of releases; the newest launches first unless something else is asked for. */
export const listReleases = query({
  may: "workspace.read",
  input: listReleasesInput,
  run: async ({ tx, actor }, { sort = "launch", descending = sort === "launch" || sort === "key", limit, cursor, ...filters }) => {
    const where = await filterReleases(tx, filters, actor.timeZone);
    const page = await readPage(tx, { where, sort, descending, limit, cursor: cursor || undefined });
    if (!page.ok) return page;
    const { items, nextCursor, previousCursor } = page.value;
    return done<ReleasePage>({ items, nextCursor, previousCursor });
  },
});

/** One release as its header shows it, with its stored readiness. */
export const getRelease = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor }, { key }) => {
    const number = releaseNumber(key) ?? 0;
    const [release, [around]] = await Promise.all([tx.release.findUnique({ where: { number } }), readAround(tx, number)]);
    if (!release || !around) return missing(key);
    const stored = readinessShape.parse(release.readiness);
    const [names, isNamed] = await Promise.all([
      readNames(tx, [release.ownerId, stored.decisionMakerId ?? release.ownerId, ...stored.blockers.map(({ whoId }) => whoId), ...around.itemOwners]),
      namedForMove({ tx, release, actor }),
    ]);
    const named = (id: string): Named => ({ id, name: names.get(id) ?? "Somebody unknown" });
    return done<ReleaseHead>({
      key,
      name: release.name,
      version: release.version,
      status: release.status,
      owner: named(release.ownerId),
      services: around.services,
      launchAt: release.launchAt?.toISOString() ?? null,
      timeZone: release.timeZone,
      windowMinutes: release.windowMinutes,
      rolloutMethod: release.rolloutMethod,
      rolloutNote: release.rolloutNote,
      monitoringHours: release.monitoringHours,
      monitoringStartedAt: release.monitoringStartedAt?.toISOString() ?? null,
      blockers: stored.blockers.length,
      itemsDone: stored.itemsDone,
      itemsRequired: stored.itemsRequired,
      sectionsDone: stored.sectionsDone,
      planEmpty: stored.sectionsDone === 0 && stored.triggers === 0 && stored.wayBackMinutes === null && stored.decisionMakerId === null,
      wayBackMinutes: stored.wayBackMinutes,
      cannotUndo: stored.cannotUndo.length > 0,
      decides: stored.decisionMakerId ? named(stored.decisionMakerId) : null,
      planVersion: around.planVersion ?? 1,
      reasons: nameBlockers(key, stored.blockers, names),
      createdAt: release.createdAt.toISOString(),
      updatedAt: release.updatedAt.toISOString(),
      eventCount: release.eventCount,
      isNamed,
      names: Object.fromEntries(names),
    });
  },
});

type Around = { planVersion: number | null; services: Named[]; itemOwners: string[] };

/** What a header shows of the rows around a release, in one statement. */
function readAround(tx: Transaction, number: number): Promise<Around[]> {
  return tx.$queryRaw<Around[]>`
    select
      (select max(v.number) from "PlanVersion" v where v."releaseId" = r.id) as "planVersion",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from "ReleaseService" l join "Service" s on s.id = l."serviceId" where l."releaseId" = r.id) as services,
      (select coalesce(json_agg(distinct i."ownerId"), '[]') from "ChecklistItem" i where i."releaseId" = r.id and i."ownerId" is not null) as "itemOwners"
    from "Release" r where r.number = ${number}`;
}

/** `isNamed`: the release names the reader for moving it. `names`: everybody whom a refusal may speak of. */
export type ReleaseHead = ReleaseView & { eventCount: number; isNamed: boolean; names: Record<string, string> };

// The frame and the page inside it both show them: once for each request.
const readCounts = cache((tx: Transaction) => tx.releaseCount.findMany());

/** How many releases there are of each status, from counters. */
export const countReleases = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const rows = await readCounts(tx);
    return done(Object.fromEntries(statuses.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0])) as Record<ReleaseStatus, number>);
  },
});

/** What lists can be filtered by: services, and the people who own or decide on a release. */
export const listFilterChoices = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    // Steps from one person to the next in the index, instead of reading every release.
    const [found] = await tx.$queryRaw<[{ services: Named[]; owners: Named[]; deciders: Named[] }]>`
      with recursive owner as (
        (select "ownerId" as id from "Release" order by "ownerId" limit 1)
        union all select (select "ownerId" from "Release" where "ownerId" > owner.id order by "ownerId" limit 1) from owner where owner.id is not null
      ), decider as (
        (select "decisionMakerId" as id from "Release" where "decisionMakerId" is not null order by "decisionMakerId" limit 1)
        union all select (select "decisionMakerId" from "Release" where "decisionMakerId" > decider.id order by "decisionMakerId" limit 1) from decider where decider.id is not null
      )
      select
        (select coalesce(json_agg(s order by s.name), '[]') from (select id, name from "Service" order by name limit 500) s) as services,
        (select coalesce(json_agg(p order by p.name), '[]') from (select p.id, p.name from owner join "Person" p using (id) order by p.name limit 500) p) as owners,
        (select coalesce(json_agg(p order by p.name), '[]') from (select p.id, p.name from decider join "Person" p using (id) order by p.name limit 500) p) as deciders`;
    return done(found);
  },
});

/** Who may be named as owner: everybody who is active. */
export const listActivePeople = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await tx.person.findMany({ where: { deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } })),
});
