import "server-only";
import { drillKindNames, type DrillKind } from "@/lib/domain/drill/kinds";
import { canonical } from "@/lib/domain/evidence/scope";
import { done, refuseMissing, refuseRule, type Result } from "@/lib/domain/result/result";
import type { Prisma } from "@/prisma/generated/client";
import type { ReleaseDoor } from "../command";
import { findDrill } from "./drill-door";
import { keepDrill, speakOfPlan } from "./keep-drill";

type Told = {
  kind: Extract<DrillKind, "fire" | "restore">;
  /** Null: nobody had scheduled it. */
  drillId: string | null;
  result: "passed" | "failed";
  minutes: number | null;
  /** What is kept of it; the same words twice are one drill. */
  kept: { worked: string; unclear: string; tookLong: string; answers?: Prisma.InputJsonObject; place?: string; evidenceUrl?: string };
};

const againMs = 600_000;

/** Keeps a drill that people carried out and now tell of: one that was scheduled, or one that nobody had scheduled. */
export async function keepTold(door: ReleaseDoor, { kind, drillId, result, minutes, kept }: Told): Promise<Result<{ drillId: string; version: number | null }>> {
  const { tx, release, now, actor } = door;
  const startedAt = new Date(now.getTime() - (minutes ?? 0) * 60_000);
  const isSame = (drill: { result: string | null; worked: string; unclear: string; tookLong: string; answers: unknown; place: string; evidenceUrl: string }) =>
    drill.result === result && canonical(wordsOf(drill)) === canonical(wordsOf(kept));
  if (drillId === null) {
    const last = await tx.drill.findFirst({ where: { releaseId: release.id, kind, createdById: actor.id, endedAt: { gte: new Date(now.getTime() - againMs) } }, orderBy: { endedAt: "desc" }, include: { planVersion: { select: { number: true } } } });
    if (last && isSame(last)) return done({ drillId: last.id, version: last.planVersion?.number ?? null });
    const { id, version } = await keepDrill(door, kind, result, { startedAt, ...kept });
    return done({ drillId: id, version });
  }
  const found = await findDrill(door, drillId);
  if (!found.ok) return found;
  const drill = found.value;
  const name = drillKindNames[kind].toLowerCase();
  if (drill.kind !== kind) return refuseMissing(`This drill is no ${name}. Read the list of drills again.`);
  if (drill.cancelledAt) return refuseRule(`This ${name} was cancelled. Record another one, without a date.`);
  if (drill.endedAt) return isSame(drill) ? done({ drillId, version: null }) : refuseRule(`This ${name} was recorded already. Its page takes notes and lessons.`);
  const { version, ...plan } = await speakOfPlan(door, kind);
  await tx.drill.update({ where: { id: drillId }, data: { ...plan, ...kept, result, startedAt, endedAt: now }, select: { id: true } });
  door.record({ type: result === "passed" ? "drill.passed" : "drill.failed", data: { drillId, kind, version } });
  return done({ drillId, version });
}

function wordsOf({ worked, unclear, tookLong, answers, place, evidenceUrl }: { worked: string; unclear: string; tookLong: string; answers?: unknown; place?: string; evidenceUrl?: string }) {
  return { worked, unclear, tookLong, answers: answers ?? null, place: place ?? "", evidenceUrl: evidenceUrl ?? "" };
}
