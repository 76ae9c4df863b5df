import "server-only";
import type { Item } from "@/lib/domain/checklist/item";
import { proofs } from "@/lib/domain/checklist/item";
import { sections } from "@/lib/domain/plan/sections";
import type { Transaction } from "../db";

type Row = Omit<Item, "verifies" | "covers" | "tick" | "notApplicable"> & {
  verifies: string | null;
  covers: string | null;
  digest: string | null;
  tickedBy: string | null;
  tickedAt: Date | null;
  note: string | null;
  evidenceUrl: string | null;
  planVersion: number | null;
  notApplicableBy: string | null;
  notApplicableAt: Date | null;
  reason: string | null;
};

/** The items of a release in the order of phases and positions, each with its tick. One statement: every write reads it. */
export async function listItems(tx: Transaction, releaseId: string): Promise<Item[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select i.id, i.phase, i.title, i.required, i."ownerId", i."dueMinutes", i.verifies, i.covers,
      t."personId" as "tickedBy", t.at as "tickedAt", t.note, t."evidenceUrl", t.digest, v.number as "planVersion",
      n."personId" as "notApplicableBy", n.at as "notApplicableAt", n.reason
    from "ChecklistItem" i
    left join "Tick" t on t."itemId" = i.id
    left join "PlanVersion" v on v.id = t."planVersionId"
    left join "NotApplicable" n on n."itemId" = i.id
    where i."releaseId" = ${releaseId}::uuid
    order by i.phase, i.position, i.id`;
  return rows.map(({ tickedBy, tickedAt, note, evidenceUrl, planVersion, digest, notApplicableBy, notApplicableAt, reason, ...item }) => ({
    ...item,
    verifies: proofs.find((proof) => proof === item.verifies) ?? null,
    covers: sections.find((section) => section === item.covers) ?? null,
    tick: tickedBy && tickedAt ? { personId: tickedBy, at: tickedAt.toISOString(), note: note ?? "", evidenceUrl, planVersion: planVersion ?? 0, digest: digest ?? "" } : null,
    notApplicable: notApplicableBy && notApplicableAt ? { personId: notApplicableBy, at: notApplicableAt.toISOString(), reason: reason ?? "" } : null,
  }));
}
