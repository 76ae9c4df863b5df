import "server-only";
import type { Item } from "@/lib/domain/checklist/item";
import { proofs } from "@/lib/domain/checklist/item";
import { sections } from "@/lib/domain/plan/sections";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { isoOf } from "../iso-of";

export type StoredItem = Omit<Item, "verifies" | "covers"> & { verifies: string | null; covers: string | null };

/** The items of a release in the order of phases and positions, each with its tick, as one JSON value: twenty columns of each would take the driver several times as long. */
export function itemsOf(releaseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(json_build_object(
      'id', i.id, 'phase', i.phase, 'title', i.title, 'required', i.required, 'ownerId', i."ownerId", 'dueMinutes', i."dueMinutes", 'verifies', i.verifies, 'covers', i.covers,
      'tick', case when t."itemId" is not null then json_build_object('personId', t."personId", 'at', ${isoOf(Prisma.sql`t.at`)}, 'note', coalesce(t.note, ''), 'evidenceUrl', t."evidenceUrl", 'planVersion', v.number, 'digest', coalesce(t.digest, '')) end,
      'notApplicable', case when n."itemId" is not null then json_build_object('personId', n."personId", 'at', ${isoOf(Prisma.sql`n.at`)}, 'reason', n.reason) end
    ) order by i.phase, i.position, i.id), '[]')
    from "ChecklistItem" i
    left join "Tick" t on t."itemId" = i.id
    left join "PlanVersion" v on v.id = t."planVersionId"
    left join "NotApplicable" n on n."itemId" = i.id
    where i."releaseId" = ${releaseId})`;
}

/** What is stored of items, without the names of proofs and sections that are none any more. */
export function readItems(stored: readonly StoredItem[]): Item[] {
  return stored.map((item) => ({
    ...item,
    verifies: proofs.find((proof) => proof === item.verifies) ?? null,
    covers: sections.find((section) => section === item.covers) ?? null,
  }));
}

/** The items of a release. One statement: every write reads it. */
export async function listItems(tx: Transaction, releaseId: string): Promise<Item[]> {
  const [{ items }] = await tx.$queryRaw<[{ items: StoredItem[] }]>`select ${itemsOf(Prisma.sql`${releaseId}::uuid`)} as items`;
  return readItems(items);
}
