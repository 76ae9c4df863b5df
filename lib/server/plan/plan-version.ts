import "server-only";
import type { PlanDocument } from "@/lib/domain/plan/document";
import { isSealed, sittingMinutes } from "@/lib/domain/plan/version";
import type { Door, ReleaseDoor } from "../command";
import { readDocument } from "../readiness/evaluate-release";

/** The newest version, read under the release's lock. */
export async function currentVersion({ tx, release }: ReleaseDoor) {
  const version = await tx.planVersion.findFirstOrThrow({ where: { releaseId: release.id }, orderBy: { number: "desc" } });
  return { ...version, document: readDocument(version.document) };
}

/** Something now speaks of the newest version: from here on it never changes. */
export async function sealVersion({ tx, release, now }: ReleaseDoor): Promise<{ id: string; number: number }> {
  const version = await tx.planVersion.findFirstOrThrow({
    where: { releaseId: release.id }, orderBy: { number: "desc" }, select: { id: true, number: true, sealedAt: true },
  });
  if (version.sealedAt === null) await tx.planVersion.update({ where: { id: version.id }, data: { sealedAt: now }, select: { id: true } });
  return version;
}

/** Keeps a save: in the open version of the same person's sitting, else in a new version. Returns its number. */
export async function keepVersion(door: ReleaseDoor, document: PlanDocument, note = ""): Promise<number> {
  const { tx, release, now, actor } = door;
  const last = await tx.planVersion.findFirst({ where: { releaseId: release.id }, orderBy: { number: "desc" }, omit: { document: true } });
  if (last && !isSealed(last, now) && last.authorId === actor.id && note === "") {
    await tx.planVersion.update({ where: { id: last.id }, data: { document, savedAt: now }, select: { id: true } });
    return last.number;
  }
  if (last && last.sealedAt === null) {
    const sittingEnds = new Date(last.startedAt.getTime() + sittingMinutes * 60_000);
    await tx.planVersion.update({ where: { id: last.id }, data: { sealedAt: sittingEnds < now ? sittingEnds : now }, select: { id: true } });
  }
  return firstVersion(door, release.id, (last?.number ?? 0) + 1, document, note);
}

export async function firstVersion({ tx, now, actor }: Door, releaseId: string, number: number, document: PlanDocument, note: string): Promise<number> {
  await tx.planVersion.create({ data: { releaseId, number, authorId: actor.id, document, note, startedAt: now, savedAt: now }, select: { id: true } });
  return number;
}
