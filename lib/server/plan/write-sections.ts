import "server-only";
import type { PlanDocument, Section } from "@/lib/domain/plan/document";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";

type Write = (tx: Transaction, releaseId: string, plan: PlanDocument) => Promise<unknown>;

/** Puts the given sections of a plan into their tables; a section's rows are replaced as a whole. */
export async function writeSections(tx: Transaction, releaseId: string, plan: PlanDocument, sections: readonly Section[]) {
  for (const section of sections) await writers[section](tx, releaseId, plan);
}

const writers: Record<Section, Write> = {
  triggers: async (tx, releaseId, { triggers }) => {
    await tx.planTrigger.deleteMany({ where: { releaseId } });
    await tx.planTrigger.createMany({ data: triggers.items.map((trigger, position) => ({ ...trigger, releaseId, position })) });
  },
  steps: async (tx, releaseId, { steps }) => {
    await set(tx, releaseId, { summary: steps.summary, waysBack: steps.waysBack });
    await tx.planStep.deleteMany({ where: { releaseId } });
    await tx.planStep.createMany({ data: steps.items.map((step, row) => ({ ...step, releaseId, row })) });
  },
  data: async (tx, releaseId, { data: { reconciliations, answeredById, ...data } }) => {
    await set(tx, releaseId, { ...data, dataAnsweredById: answeredById });
    await tx.planReconciliation.deleteMany({ where: { releaseId } });
    await tx.planReconciliation.createMany({ data: reconciliations.map((check, position) => ({ ...check, releaseId, position })) });
  },
  roles: async (tx, releaseId, { roles }) => {
    await tx.planRole.deleteMany({ where: { releaseId } });
    await tx.planRole.createMany({ data: roles.items.map((role) => ({ ...role, releaseId })) });
  },
  times: (tx, releaseId, { times }) => set(tx, releaseId, times),
  messages: async (tx, releaseId, { messages: { items, ...messages } }) => {
    await set(tx, releaseId, messages);
    await tx.planMessage.deleteMany({ where: { releaseId } });
    await tx.planMessage.createMany({ data: items.map((message, position) => ({ ...message, releaseId, position })) });
  },
  review: async (tx, releaseId, { review }) => {
    await set(tx, releaseId, { reviewLeadId: review.leadId, reviewDueDays: review.dueDays, reviewNote: review.note });
    await tx.planInvitee.deleteMany({ where: { releaseId } });
    await tx.planInvitee.createMany({ data: review.inviteeIds.map((personId) => ({ releaseId, personId })) });
  },
  blast: (tx, releaseId, { blast }) => set(tx, releaseId, { blastWho: blast.who, blastHowMany: blast.howMany, blastNote: blast.note }),
  failures: (tx, releaseId, { failures }) => set(tx, releaseId, { failureModes: failures.modes, alternatives: failures.alternatives }),
  artifacts: (tx, releaseId, { artifacts }) => set(tx, releaseId, { flags: artifacts.flags, artifacts: artifacts.artifacts }),
};

function set(tx: Transaction, releaseId: string, data: Prisma.PlanUncheckedUpdateInput) {
  return tx.plan.update({ where: { releaseId }, data, select: { releaseId: true } });
}
