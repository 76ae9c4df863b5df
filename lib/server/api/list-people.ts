import "server-only";
import type { PersonView } from "@/lib/domain/api/views";
import { listPeopleQuery } from "@/lib/domain/api/inputs";
import { done, refuseField } from "@/lib/domain/result/result";
import { query } from "../query";

/** The people as other programs see them; never what signs them in. */
export const listPeople = query({
  may: "workspace.read",
  input: listPeopleQuery,
  run: async ({ tx }, { q, limit, cursor }) => {
    const after = cursor ? await tx.person.findUnique({ where: { id: cursor }, select: { id: true, name: true } }) : null;
    if (cursor && !after) return refuseField("cursor", "This cursor is not known. Start again without it.");
    // What is typed are letters, never the wildcards of a pattern.
    const contains = { contains: q?.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
    const rows = await tx.person.findMany({
      where: {
        AND: [
          q ? { OR: [{ name: contains }, { email: contains }] } : {},
          after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit + 1,
      select: { id: true, name: true, email: true, title: true, role: true, timeZone: true, deactivatedAt: true },
    });
    const items: PersonView[] = rows.slice(0, limit).map(({ deactivatedAt, ...row }) => ({ ...row, active: deactivatedAt === null }));
    return done({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
