import "server-only";
import { type DrillKind, scopeOf } from "@/lib/domain/drill/kinds";
import type { Prisma } from "@/prisma/generated/client";
import type { ReleaseDoor } from "../command";
import { digestOf } from "../evidence/digests";
import { currentVersion, sealVersion } from "../plan/plan-version";

/** What a drill that begins or ends now speaks of: the newest plan version, which is sealed by it. */
export async function speakOfPlan(door: ReleaseDoor, kind: DrillKind): Promise<{ planVersionId: string; digest: string; version: number }> {
  const { document } = await currentVersion(door);
  const { id, number } = await sealVersion(door);
  return { planVersionId: id, digest: digestOf(scopeOf[kind], document), version: number };
}

/** Keeps a drill that was done elsewhere, and has ended now. */
export async function keepDrill(door: ReleaseDoor, kind: DrillKind, result: "passed" | "failed", fields: Partial<Prisma.DrillUncheckedCreateInput> = {}): Promise<{ id: string; version: number }> {
  const { tx, release, now, actor } = door;
  const { version, ...plan } = await speakOfPlan(door, kind);
  const by = actor.id || null;
  const { id } = await tx.drill.create({
    data: { releaseId: release.id, kind, result, ...plan, leadId: by, createdById: by, createdAt: now, startedAt: now, endedAt: now, ...fields },
    select: { id: true },
  });
  door.record({ type: result === "passed" ? "drill.passed" : "drill.failed", data: { drillId: id, kind, version } });
  return { id, version };
}
