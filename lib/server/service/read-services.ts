import "server-only";
import { z } from "zod";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import type { ListServicesInput } from "@/lib/domain/service/service";
import type { Service } from "@/lib/domain/service/view";
import type { Transaction } from "../db";

const named = { select: { id: true, name: true } } as const;
const selected = {
  id: true,
  name: true,
  about: true,
  owner: { select: { id: true, name: true, deactivatedAt: true } },
  dependsOn: { select: { dependsOn: named }, orderBy: { dependsOn: { name: "asc" } } },
  dependants: { select: { service: named }, orderBy: { service: { name: "asc" } } },
} as const;

/** Services by name; the cursor is the id of the last one of the page before. */
export async function readServices(tx: Transaction, { q, limit, cursor }: ListServicesInput): Promise<Result<{ items: Service[]; nextCursor: string | null }>> {
  const isId = z.uuid().safeParse(cursor).success;
  const after = cursor && isId ? await tx.service.findUnique({ where: { id: cursor }, ...named }) : null;
  if (cursor && !after) return refuseField("cursor", "This page of the list is not known. Start again at its beginning.");
  // What is typed are letters, never the wildcards of a pattern.
  const holds = q ? { name: { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const } } : {};
  const follows = after ? { name: { gt: after.name } } : {};
  const rows = await tx.service.findMany({ where: { AND: [holds, follows] }, orderBy: { name: "asc" }, take: limit + 1, select: selected });
  const items = rows.slice(0, limit).map(toService);
  return done({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
}

export async function readService(tx: Transaction, id: string): Promise<Service | null> {
  const row = await tx.service.findUnique({ where: { id }, select: selected });
  return row && toService(row);
}

type Row = {
  id: string;
  name: string;
  about: string;
  owner: { id: string; name: string; deactivatedAt: Date | null };
  dependsOn: { dependsOn: { id: string; name: string } }[];
  dependants: { service: { id: string; name: string } }[];
};

function toService({ owner: { deactivatedAt, ...owner }, dependsOn, dependants, ...row }: Row): Service {
  return { ...row, owner: { ...owner, active: deactivatedAt === null }, dependsOn: dependsOn.map((each) => each.dependsOn), dependedOnBy: dependants.map((each) => each.service) };
}
