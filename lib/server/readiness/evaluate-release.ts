import "server-only";
import type { Item } from "@/lib/domain/checklist/item";
import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import { peopleOf } from "@/lib/domain/plan/people-of";
import type { ReadinessInput } from "@/lib/domain/readiness/input";
import { evaluate, type Readiness } from "@/lib/domain/readiness/readiness";
import { listItems } from "../checklist/list-items";
import type { Transaction } from "../db";

export type Evaluated = { readiness: Readiness; plan: PlanDocument; items: Item[]; people: ReadinessInput["people"] };

/** Reads the plan (as its newest version holds it), the items and the people, and asks the law. */
export async function evaluateRelease(tx: Transaction, release: { id: string; ownerId: string }): Promise<Evaluated> {
  const version = await tx.planVersion.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" }, select: { document: true } });
  const plan = readDocument(version.document);
  const items = await listItems(tx, release.id);
  const ids = [release.ownerId, ...peopleOf(plan), ...items.flatMap((item) => (item.ownerId ? [item.ownerId] : []))];
  const rows = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, deactivatedAt: true } });
  const people = new Map(rows.map((row) => [row.id, { name: row.name, active: row.deactivatedAt === null }]));
  return { readiness: evaluate({ release, plan, items, people }), plan, items, people };
}

/** The document of a stored version. Parsed on the way out, because shapes grow and rows stay. */
export function readDocument(stored: unknown): PlanDocument {
  return planDocument.parse(stored);
}
