import "server-only";
import { releaseParams } from "@/lib/domain/api/inputs";
import type { LintView } from "@/lib/domain/lint/view";
import { releaseNumber } from "@/lib/domain/release/key";
import { done } from "@/lib/domain/result/result";
import { sayNoRelease } from "../api/get-release";
import { query } from "../query";
import { lintRelease } from "./lint-release";

/** What the linter finds in a release now. */
export const getLint = query({
  may: "workspace.read",
  input: releaseParams,
  run: async ({ tx, now }, { key }) => {
    const release = await tx.release.findUnique({
      where: { number: releaseNumber(key) ?? 0 },
      select: { id: true, number: true, status: true, ownerId: true, deployedAt: true, launchAt: true, windowMinutes: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } },
    });
    const version = release?.versions[0];
    if (!release || !version) return sayNoRelease(key);
    return done<LintView>({ ...(await lintRelease(tx, release, now)), planVersion: version.number });
  },
});
