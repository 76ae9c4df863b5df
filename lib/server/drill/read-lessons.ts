import "server-only";
import type { DrillKind } from "@/lib/domain/drill/kinds";
import { isTakenIn } from "@/lib/domain/drill/lesson";
import type { LessonView } from "@/lib/domain/drill/view";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { normalizeSteps } from "@/lib/domain/plan/critical-path";
import type { Transaction } from "../db";
import { readDocument } from "../readiness/evaluate-release";

const most = 100;

/** Lessons of a release, of one drill, or one by its id: open ones first, the newest first. */
export async function readLessons(tx: Transaction, where: { releaseId: string; drillId?: string; lessonId?: string }, plan: PlanDocument): Promise<LessonView[]> {
  const rows = await tx.drillLesson.findMany({
    where: { drill: { releaseId: where.releaseId }, ...(where.drillId && { drillId: where.drillId }), ...(where.lessonId && { id: where.lessonId }) },
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: most,
    include: { by: { select: { name: true } }, owner: { select: { id: true, name: true } }, drill: { select: { kind: true, planVersionId: true } } },
  });
  const open = rows.flatMap(({ settledAt, drill }) => (settledAt === null && drill.planVersionId ? drill.planVersionId : []));
  const versions = await tx.planVersion.findMany({ where: { id: { in: [...new Set(open)] } }, select: { id: true, document: true } });
  const drilled = new Map(versions.map(({ id, document }) => [id, readDocument(document)]));
  const steps = normalizeSteps(plan.steps.items);
  return rows.map((row) => {
    const before = row.drill.planVersionId ? drilled.get(row.drill.planVersionId) : undefined;
    const at = steps.findIndex(({ id }) => id === row.stepId);
    return {
      id: row.id,
      drillId: row.drillId,
      kind: row.drill.kind as DrillKind,
      text: row.text,
      step: at < 0 || row.stepId === null ? null : { id: row.stepId, number: at + 1 },
      by: row.by.name,
      owner: row.owner,
      dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
      isTakenIn: row.settledAt === null && before !== undefined && isTakenIn(row.stepId, before, plan),
      settledAt: row.settledAt?.toISOString() ?? null,
      inVersion: row.inVersion,
    };
  });
}
