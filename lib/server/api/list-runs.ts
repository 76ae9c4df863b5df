import "server-only";
import { listRunsQuery } from "@/lib/domain/api/run-inputs";
import { keyOf } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { runKeyOf, runNumber } from "@/lib/domain/run/key";
import { sayRun } from "@/lib/domain/run/say-run";
import { query } from "../query";
import { loadRuns } from "../run/load-run";

/** Newest first, paged by number; under way, ended, or all. */
export const listRuns = query({
  may: "workspace.read",
  input: listRunsQuery,
  run: async ({ tx }, { open, drills, limit, cursor }) => {
    const ended = open === undefined ? {} : { endedAt: open === "true" ? null : { not: null } };
    const before = cursor === undefined ? {} : { number: { lt: runNumber(cursor) ?? 0 } };
    const found = await tx.run.findMany({ where: { isDrill: drills === "true", ...ended, ...before }, orderBy: { number: "desc" }, take: limit + 1, include: { release: { select: { number: true, name: true } } } });
    const page = found.slice(0, limit);
    const loaded = await loadRuns(tx, page);
    const items = page.map(({ number, status, isDrill, release, openedAt, endedAt }, at) => {
      const { state, plan } = loaded[at] ?? {};
      return {
        key: runKeyOf(number),
        status,
        isDrill,
        say: state && plan ? sayRun(state, plan) : "",
        release: { key: keyOf(release.number), name: release.name },
        openedAt: openedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      };
    });
    const last = page.at(-1);
    return done({ items, nextCursor: found.length > limit && last ? runKeyOf(last.number) : null });
  },
});
