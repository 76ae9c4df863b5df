import "server-only";
import type { ServiceView } from "@/lib/domain/api/views";
import { listServicesQuery } from "@/lib/domain/api/inputs";
import { done, refuseField } from "@/lib/domain/result/result";
import { query } from "../query";

const named = { select: { id: true, name: true } } as const;

export const listServices = query({
  may: "workspace.read",
  input: listServicesQuery,
  run: async ({ tx }, { q, limit, cursor }) => {
    const after = cursor ? await tx.service.findUnique({ where: { id: cursor }, ...named }) : null;
    if (cursor && !after) return refuseField("cursor", "This cursor is not known. Start again without it.");
    const rows = await tx.service.findMany({
      where: { name: { contains: q, mode: "insensitive", ...(after && { gt: after.name }) } },
      orderBy: { name: "asc" },
      take: limit + 1,
      select: { id: true, name: true, about: true, owner: named, dependsOn: { select: { dependsOn: named }, orderBy: { dependsOn: { name: "asc" } } } },
    });
    const items: ServiceView[] = rows.slice(0, limit).map((row) => ({ ...row, dependsOn: row.dependsOn.map((each) => each.dependsOn) }));
    return done({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
