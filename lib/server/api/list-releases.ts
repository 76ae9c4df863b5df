import "server-only";
import { listReleasesQuery } from "@/lib/domain/api/inputs";
import { keyOf, releaseNumber } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { releaseFields, showRelease } from "./show-release";

/** Newest first, paged by number, so that a page costs the same however many there are. */
export const listReleases = query({
  may: "workspace.read",
  input: listReleasesQuery,
  run: async ({ tx }, { status, q, limit, cursor }) => {
    const contains = { contains: q, mode: "insensitive" } as const;
    const number = q ? releaseNumber(q) : null;
    const rows = await tx.release.findMany({
      where: {
        ...(status && status.length > 0 && { status: { in: status } }),
        ...(cursor && { number: { lt: releaseNumber(cursor) ?? 0 } }),
        ...(q && { OR: [{ name: contains }, { version: contains }, ...(number ? [{ number }] : [])] }),
      },
      orderBy: { number: "desc" },
      take: limit + 1,
      select: releaseFields,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const ids = page.flatMap(({ decisionMakerId }) => (decisionMakerId ? [decisionMakerId] : []));
    const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return done({ items: page.map((row) => showRelease(row, names)), nextCursor: rows.length > limit && last ? keyOf(last.number) : null });
  },
});
