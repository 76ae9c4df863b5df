import "server-only";
import { z } from "zod";
import { triggerShape } from "@/lib/domain/plan/document";
import { releaseKey, releaseNumber } from "@/lib/domain/release/key";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { runKeyOf } from "@/lib/domain/run/key";
import { sayWatched } from "@/lib/domain/run/say-watched";
import type { Trouble } from "@/lib/domain/run/view";
import { whyNotOpen } from "@/lib/domain/run/why-not-open";
import { query } from "../query";
import { getWorkspace } from "../workspace/get-workspace";
import { completedAt } from "./completed-at";

const watched = triggerShape.pick({ kind: true, signal: true, comparison: true, threshold: true, unit: true, reports: true }).strip();

/** For "Something is wrong": the run that is open on a release, whether one can be opened, and what its plan watches for. */
export const getTrouble = query({
  may: "workspace.read",
  input: z.strictObject({ release: releaseKey }),
  run: async ({ tx, now }, { release: key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      select: {
        id: true, status: true, updatedAt: true,
        runs: { where: { endedAt: null, isDrill: false }, select: { number: true }, take: 1 },
        plan: { select: { triggers: { orderBy: { position: "asc" }, select: { id: true, kind: true, signal: true, comparison: true, threshold: true, unit: true, reports: true } } } },
      },
    });
    if (!release) return refuseMissing(`There is no release ${key}.`);
    const [open] = release.runs;
    const why = whyNotOpen(release.status, await completedAt(tx, release), (await getWorkspace(tx)).runDaysAfterCompletion, now);
    return done<Trouble>({
      run: open ? runKeyOf(open.number) : null,
      mayOpen: why === null,
      triggers: (release.plan?.triggers ?? []).map((row) => ({ id: row.id, say: sayWatched(watched.parse(row)) })),
    });
  },
});
