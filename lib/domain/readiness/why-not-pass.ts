import { type ReleaseStatus, statusNames } from "../release/status";
import type { Blocker } from "./blocker";

const passing: readonly ReleaseStatus[] = ["ready", "deploying", "monitoring"];

/**
 * Why a pipeline may not go on with a release. It may when a person has marked it as ready and nothing has
 * re-opened since; while it is deployed and monitored too, because rollouts go in several stages. `held` is
 * what keeps it from going forward whatever its readiness, such as a run under way.
 */
export function whyNotPass(release: { key: string; status: ReleaseStatus; ownerId: string; blockers: readonly Blocker[]; held: readonly Blocker[] }): Blocker[] {
  const { key, status, blockers } = release;
  const own = { section: "release", field: "release/status", whoId: release.ownerId } as const;
  if (passing.includes(status)) return [...release.held, ...blockers];
  if (status !== "draft") return [{ ...own, code: "release.ended", say: `${key} is ${statusNames[status].toLowerCase()}, so nothing of it is deployed any more.` }];
  if (blockers.length > 0) return [...release.held, ...blockers];
  return [...release.held, { ...own, code: "release.notMarked", say: `Nothing stands in the way of ${key}, but nobody has marked it as ready yet.` }];
}
