import "server-only";
import type { ApiDrill } from "@/lib/domain/api/drill-operations";
import { drillWord, listDrillsInput } from "@/lib/domain/drill/drill";
import { type DrillKind, scopeOf, daysOf } from "@/lib/domain/drill/kinds";
import { pipelineReport } from "@/lib/domain/drill/pipeline";
import { releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { query } from "../query";
import { readInput } from "../readiness/evaluate-release";

/** The drills of a release as other programs see them, newest first; the cursor is the id of the last one of the page before. */
export const listDrills = query({
  may: "workspace.read",
  input: listDrillsInput,
  run: async ({ tx, now }, { key, limit, cursor }) => {
    const release = await tx.release.findUnique({ where: { number: releaseNumber(key) ?? 0 }, select: { id: true, ownerId: true, deployedAt: true } });
    if (!release) return refuseMissing(`There is no release ${key}. Check the key, or look it up in the list.`);
    const { evidence, policy, now: at } = await readInput(tx, release, now);
    // Ids are made in the order of time.
    const rows = await tx.drill.findMany({
      where: { releaseId: release.id, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: "desc" },
      take: limit + 1,
      include: { lead: { select: { id: true, name: true } }, planVersion: { select: { number: true } } },
    });
    const items = rows.slice(0, limit).map((row): ApiDrill => {
      const kind = row.kind as DrillKind;
      const report = pipelineReport.safeParse(row.report).data ?? null;
      const isGood = row.endedAt !== null && row.endedAt.getTime() + daysOf(kind, policy.days) * 86_400_000 > at;
      return {
        id: row.id,
        kind,
        state: drillWord(row),
        holds: row.result === "passed" && row.cancelledAt === null && isGood && row.digest === evidence.digests[scopeOf[kind]],
        version: row.planVersion?.number ?? null,
        scheduledAt: row.scheduledAt?.toISOString() ?? null,
        startedAt: row.startedAt?.toISOString() ?? null,
        endedAt: row.endedAt?.toISOString() ?? null,
        lead: row.lead,
        measuredMinutes: row.measuredMs === null ? null : Math.ceil(row.measuredMs / 60_000),
        report: report && { tests: report.tests, failures: report.failures, errors: report.errors, skipped: report.skipped, name: report.name, url: report.url },
      };
    });
    return done({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
