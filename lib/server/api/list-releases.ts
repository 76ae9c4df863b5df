import "server-only";
import { listReleasesQuery } from "@/lib/domain/api/inputs";
import { keyOf, releaseNumber } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { Prisma } from "@/prisma/generated/client";
import { query } from "../query";
import { readNames } from "../readiness/name-blockers";
import { filterReleases } from "../release/filter-releases";
import { releaseFields, showRelease } from "./show-release";

/** Newest first, paged by number, so that a page costs the same however many there are. Finds what the browser's list finds. */
export const listReleases = query({
  may: "workspace.read",
  input: listReleasesQuery,
  run: async ({ tx, actor }, { status, q, limit, cursor }) => {
    const where = await filterReleases(tx, { status, q }, actor.timeZone);
    if (cursor) where.push(Prisma.sql`r.number < ${releaseNumber(cursor) ?? 0}`);
    const holds = where.length > 0 ? Prisma.join(where, " and ") : Prisma.sql`true`;
    const found = await tx.$queryRaw<{ id: string }[]>`select r.id from "Release" r where ${holds} order by r.number desc limit ${limit + 1}`;
    const page = await tx.release.findMany({ where: { id: { in: found.slice(0, limit).map(({ id }) => id) } }, orderBy: { number: "desc" }, select: releaseFields });
    const names = await readNames(tx, page.flatMap(({ decisionMakerId }) => decisionMakerId ?? []));
    const last = page.at(-1);
    return done({ items: page.map((row) => showRelease(row, names)), nextCursor: found.length > limit && last ? keyOf(last.number) : null });
  },
});
