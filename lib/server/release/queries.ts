import "server-only";
import { z } from "zod";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { listReleasesInput } from "@/lib/domain/release/release";
import { type ReleaseStatus, statuses } from "@/lib/domain/release/status";
import type { Named, ReleasePage, ReleaseView } from "@/lib/domain/release/view";
import { done, refuseMissing } from "@/lib/domain/result/result";
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
    return done<ReleasePage>({ ...page.value, items: page.value.items.map(({ readiness: _, ...row }) => row) });
  },
});

/** One release as its header shows it, with its stored readiness. */
export const getRelease = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor }, { key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      include: {
        services: { select: { service: { select: { id: true, name: true } } }, orderBy: { service: { name: "asc" } } },
        versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      },
    });
    if (!release) return missing(key);
    const stored = readinessShape.parse(release.readiness);
    const owners = await tx.checklistItem.findMany({ where: { releaseId: release.id, ownerId: { not: null } }, select: { ownerId: true }, distinct: ["ownerId"] });
    const names = await readNames(tx, [release.ownerId, stored.decisionMakerId ?? release.ownerId, ...stored.blockers.map(({ whoId }) => whoId), ...owners.map(({ ownerId }) => ownerId ?? "")].filter(Boolean));
    const named = (id: string): Named => ({ id, name: names.get(id) ?? "Somebody unknown" });
    return done<ReleaseHead>({
      key,
      name: release.name,
      version: release.version,
      status: release.status,
      owner: named(release.ownerId),
      services: release.services.map(({ service }) => service),
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
      planVersion: release.versions[0]?.number ?? 1,
      reasons: nameBlockers(key, stored.blockers, names),
      createdAt: release.createdAt.toISOString(),
      updatedAt: release.updatedAt.toISOString(),
      eventCount: release.eventCount,
      isNamed: await namedForMove({ tx, release, actor }),
      names: Object.fromEntries(names),
    });
  },
});

/** `isNamed`: the release names the reader for moving it. `names`: everybody whom a refusal may speak of. */
export type ReleaseHead = ReleaseView & { eventCount: number; isNamed: boolean; names: Record<string, string> };

/** How many releases there are of each status, from counters. */
export const countReleases = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const rows = await tx.releaseCount.findMany();
    return done(Object.fromEntries(statuses.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0])) as Record<ReleaseStatus, number>);
  },
});

/** What lists can be filtered by: services, and the people who own or decide on a release. */
export const listFilterChoices = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const services = await tx.service.findMany({ orderBy: { name: "asc" }, take: 500, select: { id: true, name: true } });
    // Steps from one person to the next in the index, instead of reading every release.
    const owners = await tx.$queryRaw<Named[]>`
      with recursive step as (
        (select "ownerId" as id from "Release" order by "ownerId" limit 1)
        union all select (select "ownerId" from "Release" where "ownerId" > step.id order by "ownerId" limit 1) from step where step.id is not null
      ) select p.id, p.name from step join "Person" p on p.id = step.id order by p.name limit 500`;
    const deciders = await tx.$queryRaw<Named[]>`
      with recursive step as (
        (select "decisionMakerId" as id from "Release" where "decisionMakerId" is not null order by "decisionMakerId" limit 1)
        union all select (select "decisionMakerId" from "Release" where "decisionMakerId" > step.id order by "decisionMakerId" limit 1) from step where step.id is not null
      ) select p.id, p.name from step join "Person" p on p.id = step.id order by p.name limit 500`;
    return done({ services, owners, deciders });
  },
});

/** Who may be named as owner: everybody who is active. */
export const listActivePeople = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await tx.person.findMany({ where: { deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } })),
});
