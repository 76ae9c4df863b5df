import { clients } from "../db";
import { noon } from "./world";

/** A row of a run on a release that has a plan version: enough for what only points at a run. */
export async function openRunRow(releaseId: string, openedAt = noon) {
  const db = clients().write;
  const { id: planVersionId } = await db.planVersion.findFirstOrThrow({ where: { releaseId }, orderBy: { number: "desc" } });
  return db.run.create({ data: { releaseId, planVersionId, openedAt }, select: { id: true, number: true, releaseId: true } });
}
