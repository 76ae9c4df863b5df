import "server-only";
import { dueOf, leadsOf } from "@/lib/domain/review/due";
import { runKeyOf } from "@/lib/domain/run/key";
import type { PinnedPlan, RunState } from "@/lib/domain/run/run-state";
import type { ReleaseDoor } from "../command";
import { notify } from "../notification/notify";

type Resolved = { run: { id: string; number: number }; plan: PinnedPlan; state: RunState };

/**
 * Makes the review of a run that resolves, in the same transaction; a run that resolves again keeps the one it has.
 * Led by the first active person of the plan's lead, whoever decides, the deputy and the owner of the release.
 */
export async function openReview(door: ReleaseDoor, { run, plan }: Resolved): Promise<void> {
  const { tx, release, now, record } = door;
  if (await tx.review.findUnique({ where: { runId: run.id }, select: { id: true } })) return;
  const { document } = plan;
  const candidates = leadsOf(document, release.ownerId);
  const active = await tx.person.findMany({
    where: { id: { in: [...candidates, ...document.review.inviteeIds] }, deactivatedAt: null },
    select: { id: true, name: true },
  });
  const nameOf = new Map(active.map(({ id, name }) => [id, name]));
  const leadId = candidates.find((id) => nameOf.has(id)) ?? null;
  const readers = document.review.inviteeIds.filter((id) => nameOf.has(id));
  const dueAt = dueOf(document.review, now);
  await tx.review.create({
    data: {
      runId: run.id, releaseId: release.id, leadId, createdAt: now, dueAt, revisions: {},
      readers: { create: readers.map((personId) => ({ personId })) },
    },
    select: { id: true },
  });
  record({ type: "review.opened", data: { run: runKeyOf(run.number), lead: leadId ? nameOf.get(leadId) : "", dueAt: dueAt.toISOString() } });
  const href = `/reviews/${runKeyOf(run.number)}`;
  await notify(door, { to: [leadId], kind: "reviewLead", say: `You lead the review of ${release.name}.`, href });
  await notify(door, { to: readers.filter((id) => id !== leadId), kind: "reviewToRead", say: `You are invited to the review of ${release.name}.`, href });
}
