import "server-only";
import { drillWord, fireAnswers } from "@/lib/domain/drill/drill";
import { daysOf, type DrillDays, type DrillKind, scopeOf } from "@/lib/domain/drill/kinds";
import { pipelineReport } from "@/lib/domain/drill/pipeline";
import type { DrillView } from "@/lib/domain/drill/view";
import type { Digests } from "@/lib/domain/evidence/scope";
import { runKeyOf } from "@/lib/domain/run/key";
import type { Prisma } from "@/prisma/generated/client";

export const ofDrill = {
  lead: { select: { id: true, name: true } },
  planVersion: { select: { number: true } },
  invitees: { select: { comes: true, person: { select: { id: true, name: true } } }, orderBy: { person: { name: "asc" } } },
  run: { select: { number: true } },
  series: { select: { everyMonths: true } },
} as const satisfies Prisma.DrillInclude;
export type DrillRow = Prisma.DrillGetPayload<{ include: typeof ofDrill }>;

/** A drill as its page and the list show it. `now` in milliseconds since 1970. */
export function showDrill(row: DrillRow, { digests, days, now }: { digests: Digests; days: DrillDays; now: number }): DrillView {
  const kind = row.kind as DrillKind;
  const word = drillWord(row);
  const isOld = row.endedAt !== null && row.endedAt.getTime() + daysOf(kind, days) * 86_400_000 <= now;
  return {
    id: row.id,
    kind,
    word,
    standing: word !== "passed" ? null : row.digest !== digests[scopeOf[kind]] ? "changed" : isOld ? "aged" : "holds",
    version: row.planVersion?.number ?? null,
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    minutes: row.minutes,
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    lead: row.lead,
    invited: row.invitees.map(({ comes, person }) => ({ ...person, comes })),
    worked: row.worked,
    unclear: row.unclear,
    tookLong: row.tookLong,
    answers: fireAnswers.safeParse(row.answers).data ?? null,
    report: pipelineReport.safeParse(row.report).data ?? null,
    place: row.place,
    evidenceUrl: row.evidenceUrl,
    measuredMs: row.measuredMs,
    run: row.run && runKeyOf(row.run.number),
    everyMonths: row.series?.everyMonths ?? null,
  };
}
