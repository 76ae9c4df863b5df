import "server-only";
import { z } from "zod";
import type { MeasuredDrill } from "@/lib/domain/drill/measured";
import type { Transaction } from "../db";

const shape = z.record(z.string(), z.number());
// A plan that was carried out more often than this is not measured better by what is older.
const most = 50;

/** The ways back of a release that were carried out and timed step by step, the newest first; also those that failed, as far as they came. */
export async function readMeasured(tx: Transaction, releaseId: string): Promise<MeasuredDrill[]> {
  const drills = await tx.drill.findMany({
    where: { releaseId, kind: { in: ["staging", "run"] }, endedAt: { not: null }, cancelledAt: null },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: most,
    select: { id: true, kind: true, endedAt: true, result: true, measured: true, measuredMs: true, planVersion: { select: { number: true } } },
  });
  return drills.flatMap(({ id, kind, endedAt, result, measured, measuredMs, planVersion }) =>
    endedAt === null ? [] : [{ id, kind: kind === "run" ? "run" : "staging", at: endedAt.getTime(), version: planVersion?.number ?? 0, measured: shape.catch({}).parse(measured), measuredMs: result === "passed" ? measuredMs : null }],
  );
}
