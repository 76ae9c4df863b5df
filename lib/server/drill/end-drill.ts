import "server-only";
import { outcomeOf } from "@/lib/domain/drill/outcome";
import { keyOf } from "@/lib/domain/release/key";
import { notify } from "../notification/notify";
import type { RunDoor } from "../run/run-door";

/** The staging test whose run has just ended: what came of it, and how long each step took. Who leads it is asked what was learned. */
export async function endDrill(door: RunDoor): Promise<void> {
  const { tx, run, release, plan, state, actor } = door;
  const drill = await tx.drill.findUnique({ where: { runId: run.id }, select: { id: true, leadId: true, endedAt: true } });
  if (!drill || drill.endedAt !== null) return;
  // Called off before anything was tried: that proves nothing, either way.
  if (state.status === "dismissed" && Object.values(state.steps).every(({ startedAt }) => startedAt === null)) {
    await tx.drill.update({ where: { id: drill.id }, data: { cancelledAt: door.now }, select: { id: true } });
    return door.record({ type: "drill.cancelled", data: { drillId: drill.id, kind: "staging" } });
  }
  const { result, measured, measuredMs } = outcomeOf(state, plan);
  await tx.drill.update({ where: { id: drill.id }, data: { result, measured, measuredMs, endedAt: new Date(state.endedAt ?? door.by.at) }, select: { id: true } });
  door.record({ type: result === "passed" ? "drill.passed" : "drill.failed", data: { drillId: drill.id, kind: "staging", version: plan.version } });
  if (drill.leadId === actor.id) return;
  const say = `The staging test of ${release.name} ${result}. Say what worked, what was unclear and what took too long.`;
  await notify(door, { kind: "drillEnded", say, isDrill: true, to: [drill.leadId], href: `/releases/${keyOf(release.number)}/drills/${drill.id}` });
}
