import "server-only";
import { outcomeOf } from "@/lib/domain/drill/outcome";
import { currentDecision } from "@/lib/domain/run/run-state";
import { digestOf } from "../evidence/digests";
import type { RunDoor } from "../run/run-door";

/** A real way back that succeeded by its plan proves that plan: kept like a drill of the version that the run was pinned to. */
export async function keepRealRun(door: RunDoor): Promise<void> {
  const { tx, run, plan, state, release } = door;
  const { result, measured, measuredMs } = outcomeOf(state, plan);
  if (result === "failed") return;
  const endedAt = new Date(state.endedAt ?? door.by.at);
  const { id } = await tx.drill.create({
    data: {
      releaseId: release.id,
      kind: "run",
      planVersionId: run.planVersionId,
      digest: digestOf("way", plan.document),
      result, measured, measuredMs,
      runId: run.id,
      leadId: currentDecision(state)?.byId ?? null,
      createdById: door.actor.id || null,
      createdAt: endedAt,
      startedAt: run.openedAt,
      endedAt,
    },
    select: { id: true },
  });
  door.record({ type: "drill.passed", data: { drillId: id, kind: "run", version: plan.version } });
}
