import "server-only";
import { z } from "zod";
import type { FreezeView } from "@/lib/domain/freeze/view";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";

/** How many of those that have ended are still listed. */
const shownEnded = 20;

/** Freezes that hold or are planned, the first to begin first; then those that ended last. */
export const listFreezes = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx, now }) => {
    const select = { id: true, name: true, reason: true, startsAt: true, endsAt: true, serviceIds: true, removedAt: true, createdBy: { select: { id: true, name: true } } } as const;
    const ahead = { removedAt: null, endsAt: { gt: now } };
    const [open, ended] = await Promise.all([
      tx.freeze.findMany({ where: ahead, orderBy: [{ startsAt: "asc" }, { id: "asc" }], select }),
      tx.freeze.findMany({ where: { NOT: ahead }, orderBy: [{ endsAt: "desc" }, { id: "desc" }], take: shownEnded, select }),
    ]);
    const rows = [...open, ...ended];
    const ids = [...new Set(rows.flatMap(({ serviceIds }) => serviceIds))];
    const services = ids.length === 0 ? [] : await tx.service.findMany({ where: { id: { in: ids } }, orderBy: { name: "asc" }, select: { id: true, name: true } });
    return done<FreezeView[]>(
      rows.map(({ id, name, reason, startsAt, endsAt, serviceIds, removedAt, createdBy }) => ({
        id,
        name,
        reason,
        startsAt: startsAt.toISOString(),
        // Of one that was taken away, when it really ended.
        endsAt: (removedAt !== null && removedAt < endsAt ? removedAt : endsAt).toISOString(),
        services: services.filter((service) => serviceIds.includes(service.id)),
        declaredBy: createdBy,
        state: removedAt !== null || endsAt <= now ? "ended" : startsAt <= now ? "holds" : "planned",
      })),
    );
  },
});
