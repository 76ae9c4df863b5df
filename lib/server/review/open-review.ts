import "server-only";
import { dueOf, leadsOf } from "@/lib/domain/review/due";
import { runKeyOf } from "@/lib/domain/run/key";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { ReleaseDoor } from "../command";

type Resolved = { run: { id: string; number: number }; plan: PinnedPlan; state: RunState };

/**
 * Makes the review of a run that resolves, in the same transaction; a run that resolves again keeps the one it has.
 * Led by the first active person of the plan's lead, whoever decides, the deputy and the owner of the release.
 */
export async function openReview({ tx, release, now, record }: ReleaseDoor, { run, plan }: Resolved): Promise<void> {
  if (await tx.review.findUnique({ where: { runId: run.id }, select: { id: true } })) return;
  const { document } = plan;
  const candidates = leadsOf(document, release.ownerId);
  const active = await tx.person.findMany({
    where: { id: { in: [...candidates, ...document.review.inviteeIds] }, deactivatedAt: null },
    select: { id: true, name: true },
  });
  const nameOf = new Map(active.map(({ id, name }) => [id, name]));
  const leadId = candidates.find((id) => nameOf.has(id)) ?? null;
  const dueAt = dueOf(document.review, now);
  await tx.review.create({
    data: {
      runId: run.id, releaseId: release.id, leadId, createdAt: now, dueAt, revisions: {},
      readers: { create: document.review.inviteeIds.filter((id) => nameOf.has(id)).map((personId) => ({ personId })) },
    },
    select: { id: true },
  });
  record({ type: "review.opened", data: { run: runKeyOf(run.number), lead: leadId ? nameOf.get(leadId) : "", dueAt: dueAt.toISOString() } });
}
