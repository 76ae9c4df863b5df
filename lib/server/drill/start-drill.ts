import "server-only";
import { startDrillInput } from "@/lib/domain/drill/start";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { done, refuseMissing, refuseRule, type Result } from "@/lib/domain/result/result";
import { runKeyOf } from "@/lib/domain/run/key";
import { command, type ReleaseDoor } from "../command";
import { currentVersion } from "../plan/plan-version";
import { beginRun } from "../run/begin-run";
import { onDrills } from "./drill-door";
import { speakOfPlan } from "./keep-drill";

/**
 * Begins a staging test: a run in drill mode on the plan as it is now, which is sealed by it. Possible while the release
 * is open, a draft too. One at a time: asked again, it answers with the one that is under way.
 */
export const startDrill = command({
  ...onDrills,
  input: startDrillInput,
  run: async (door, { release: key, drillId }) => {
    const { tx, release, now, actor } = door;
    if (!isOpen(release.status)) return refuseRule(`${key} is ${statusNames[release.status].toLowerCase()}, so its way back is not tested any more.`);
    const running = await tx.run.findFirst({ where: { releaseId: release.id, isDrill: true, endedAt: null }, select: { number: true, drill: { select: { id: true } } } });
    if (running?.drill && (!drillId || running.drill.id === drillId)) return done({ run: runKeyOf(running.number), drill: running.drill.id, joined: true });
    if (running) return refuseRule(`Another staging test of this release, ${runKeyOf(running.number)}, is under way. End it first.`);
    const due = !drillId ? done(null) : await findDue(door, drillId);
    if (!due.ok) return due;
    const { document } = await currentVersion(door);
    if (document.steps.items.length === 0) return refuseRule("The plan has no rollback steps yet, so there is nothing to test. Write them first.");

    const { version, planVersionId, digest } = await speakOfPlan(door, "staging");
    const run = await beginRun(door, planVersionId, () => ({ seen: `Staging test of version ${version}`, since: now.toISOString(), evidence: "", links: [], triggerId: null, isDrill: true }));
    const begun = { planVersionId, digest, runId: run.id, startedAt: now, leadId: due.value?.leadId ?? (actor.id || null) };
    const { id } = due.value
      ? await tx.drill.update({ where: { id: due.value.id }, data: begun, select: { id: true } })
      : await tx.drill.create({ data: { ...begun, releaseId: release.id, kind: "staging", createdById: actor.id || null, createdAt: now }, select: { id: true } });
    door.record({ type: "drill.started", data: { drillId: id, kind: "staging", version } });
    return done({ run: runKeyOf(run.number), drill: id, joined: false });
  },
});

/** The scheduled staging test that begins now. */
async function findDue({ tx, release }: ReleaseDoor, drillId: string): Promise<Result<{ id: string; leadId: string | null }>> {
  const drill = await tx.drill.findUnique({ where: { id: drillId }, select: { id: true, releaseId: true, kind: true, leadId: true, startedAt: true, endedAt: true, cancelledAt: true } });
  if (!drill || drill.releaseId !== release.id) return refuseMissing("There is no such drill of this release. Read its drills again.");
  if (drill.kind !== "staging") return refuseRule("Only a staging test is carried out as a run. Record what came of the others on their page.");
  if (drill.cancelledAt !== null) return refuseRule("This staging test was cancelled. Start a new one.");
  if (drill.startedAt !== null || drill.endedAt !== null) return refuseRule("This staging test is over already. Start a new one.");
  return done({ id: drill.id, leadId: drill.leadId });
}
