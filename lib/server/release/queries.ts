import "server-only";
import { z } from "zod";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { listReleasesInput } from "@/lib/domain/release/release";
import { type ReleaseStatus, statuses } from "@/lib/domain/release/status";
import type { Named, ReleasePage, ReleaseView } from "@/lib/domain/release/view";
import { done, refuseMissing } from "@/lib/domain/result/result";
import type { Actor } from "../context";
import type { Transaction } from "../db";
import { query } from "../query";
import { nameBlockers } from "../readiness/name-blockers";
import { readFrame } from "../workspace/read-frame";
import { type FilterChoices, filterChoices } from "./filter-choices";
import { filterReleases } from "./filter-releases";
import { readHead } from "./read-head";
import { readPage } from "./read-page";

const missing = (key: string) => refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);

type Reading = { tx: Transaction; actor: Actor };
type ListInput = z.output<typeof listReleasesInput>;

async function readList({ tx, actor }: Reading, { sort = "launch", descending = sort === "launch" || sort === "key", limit, cursor, ...filters }: ListInput, withChoices: boolean) {
  const where = await filterReleases(tx, filters, actor.timeZone);
  const page = await readPage(tx, { where, sort, descending, limit, cursor: cursor || undefined, withChoices });
  if (!page.ok) return page;
  const { items, nextCursor, previousCursor, choices } = page.value;
  return done<ReleasePage & { choices?: FilterChoices }>({ items, nextCursor, previousCursor, ...(choices && { choices }) });
}

/** A page of releases; the newest launches first unless something else is asked for. */
export const listReleases = query({ may: "workspace.read", input: listReleasesInput, run: (reading, asked) => readList(reading, asked, false) });

/** The same with what it can be filtered by, in the same statement. */
export const showReleases = query({ may: "workspace.read", input: listReleasesInput, run: (reading, asked) => readList(reading, asked, true) });

/** One release as its header shows it, with its stored readiness. */
export const getRelease = query({
  may: "workspace.read",
  input: z.strictObject({ key: releaseKey }),
  run: async ({ tx, actor }, { key }) => {
    const release = await readHead(tx, releaseNumber(key) ?? 0, actor.id);
    if (!release) return missing(key);
    const { names, services, ownerId } = release;
    const stored = readinessShape.parse(release.readiness);
    const named = (id: string): Named => ({ id, name: names[id] ?? "Somebody unknown" });
    return done<ReleaseHead>({
      key,
      name: release.name,
      version: release.version,
      status: release.status,
      owner: named(ownerId),
      services,
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
      planVersion: release.planVersion ?? 1,
      drills: release.drills,
      approvals: stored.approvalsNeeded > 0 || release.wasAnswered ? { given: stored.approvalsGiven, needed: stored.approvalsNeeded } : null,
      reasons: nameBlockers(key, stored.blockers, new Map(Object.entries(names))),
      createdAt: release.createdAt.toISOString(),
      updatedAt: release.updatedAt.toISOString(),
      eventCount: release.eventCount,
      isNamed: ownerId === actor.id || release.hasDuty,
      names,
    });
  },
});

/** `isNamed`: the release names the reader for moving it. `names`: everybody whom a refusal may speak of. */
export type ReleaseHead = ReleaseView & { eventCount: number; /** Null where nobody has to agree, and nobody ever did. */ approvals: { given: number; needed: number } | null; drills: number; isNamed: boolean; names: Record<string, string> };

/** How many releases there are of each status, from counters. */
export const countReleases = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx, actor }) => {
    const { counts } = await readFrame(tx, actor.id);
    return done(Object.fromEntries(statuses.map((status) => [status, counts[status] ?? 0])) as Record<ReleaseStatus, number>);
  },
});

/** What lists can be filtered by, for a page that has no rows to show. */
export const listFilterChoices = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const [{ choices }] = await tx.$queryRaw<[{ choices: FilterChoices }]>`select ${filterChoices} as choices`;
    return done(choices);
  },
});

/** Who may be named as owner: everybody who is active. */
export const listActivePeople = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await tx.person.findMany({ where: { deactivatedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, title: true } })),
});
