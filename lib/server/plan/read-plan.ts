import "server-only";
import { type PlanDocument, planDocument } from "@/lib/domain/plan/document";
import type { Transaction } from "../db";

/** The current plan as its tables hold it; equal to the document of its newest version. */
export async function readPlan(tx: Transaction, releaseId: string): Promise<PlanDocument> {
  const byPosition = { orderBy: { position: "asc" } } as const;
  const plan = await tx.plan.findUniqueOrThrow({
    where: { releaseId },
    include: { triggers: byPosition, steps: { orderBy: { row: "asc" } }, roles: true, messages: byPosition, reconciliations: byPosition, invitees: true },
  });
  const strip = <R extends { releaseId: string }>({ releaseId: _, ...row }: R) => row;
  return planDocument.parse({
    triggers: { items: plan.triggers.map(({ position: _, ...row }) => strip(row)) },
    steps: { summary: plan.summary, waysBack: plan.waysBack, items: plan.steps.map(({ row: _, ...step }) => strip(step)) },
    data: {
      touchesData: plan.touchesData, noDataReason: plan.noDataReason, answeredById: plan.dataAnsweredById, writes: plan.writes, fate: plan.fate,
      lossClass: plan.lossClass, migrations: plan.migrations, backup: plan.backup, backupNote: plan.backupNote,
      reconciliations: plan.reconciliations.map(({ position: _, ...row }) => strip(row)),
      compatibility: plan.compatibility, externalSystems: plan.externalSystems, userActions: plan.userActions,
    },
    roles: { items: plan.roles.map(strip) },
    times: { sustainedMinutes: plan.sustainedMinutes, budgetMinutes: plan.budgetMinutes },
    messages: {
      customersNotice: plan.customersNotice, respondersChannel: plan.respondersChannel, goodwill: plan.goodwill,
      items: plan.messages.map(({ position: _, ...row }) => strip(row)),
    },
    review: { leadId: plan.reviewLeadId, dueDays: plan.reviewDueDays, inviteeIds: plan.invitees.map((each) => each.personId), note: plan.reviewNote },
    blast: { who: plan.blastWho, howMany: plan.blastHowMany, note: plan.blastNote },
    failures: { modes: plan.failureModes, alternatives: plan.alternatives },
    artifacts: { flags: plan.flags, artifacts: plan.artifacts },
  });
}
