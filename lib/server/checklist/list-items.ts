import "server-only";
import type { Item } from "@/lib/domain/checklist/item";
import { proofs } from "@/lib/domain/checklist/item";
import type { Transaction } from "../db";

/** The items of a release in the order of phases and positions, each with its tick. */
export async function listItems(tx: Transaction, releaseId: string): Promise<Item[]> {
  const rows = await tx.checklistItem.findMany({
    where: { releaseId },
    orderBy: [{ phase: "asc" }, { position: "asc" }, { id: "asc" }],
    include: { tick: { include: { planVersion: { select: { number: true } } } }, notApplicable: true },
  });
  return rows.map(({ tick, notApplicable, ...row }) => ({
    id: row.id,
    phase: row.phase,
    title: row.title,
    required: row.required,
    ownerId: row.ownerId,
    dueMinutes: row.dueMinutes,
    verifies: proofs.find((proof) => proof === row.verifies) ?? null,
    tick: tick && { personId: tick.personId, at: tick.at.toISOString(), note: tick.note, evidenceUrl: tick.evidenceUrl, planVersion: tick.planVersion.number },
    notApplicable: notApplicable && { personId: notApplicable.personId, at: notApplicable.at.toISOString(), reason: notApplicable.reason },
  }));
}
