import "server-only";
import type { Reopening } from "@/lib/domain/person/view";
import { runKeyOf } from "@/lib/domain/run/key";
import type { Transaction } from "../db";

/** The reviews that need somebody else when a person leaves: drafts that they lead, and open actions that they own. */
export async function listReviewsNaming(tx: Transaction, personId: string): Promise<Reopening["reviews"]> {
  const rows = await tx.review.findMany({
    where: { OR: [{ leadId: personId, publishedAt: null }, { actions: { some: { ownerId: personId, doneAt: null } } }] },
    orderBy: { createdAt: "desc" },
    select: { leadId: true, publishedAt: true, run: { select: { number: true } }, release: { select: { name: true } }, _count: { select: { actions: { where: { ownerId: personId, doneAt: null } } } } },
  });
  return rows.map(({ leadId, publishedAt, run, release, _count }) => ({ key: runKeyOf(run.number), name: release.name, leads: leadId === personId && publishedAt === null, actions: _count.actions }));
}
