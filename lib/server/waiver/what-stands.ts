import "server-only";
import { whyFrozen } from "@/lib/domain/freeze/why-frozen";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { openItems } from "@/lib/domain/release/why-not-move";
import { applyWaivers } from "@/lib/domain/waiver/waiver";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import type { ReleaseDoor } from "../command";
import { readAround } from "../freeze/read-around";
import { evaluateRelease } from "../readiness/evaluate-release";
import { whyHeld } from "../run/why-held";

/**
 * Everything that stands, or will stand, between a release and its next moves and is not waived: the Definition of
 * Done, what holds it, a freeze in which its launch is planned, and the items that are still to be done after it.
 */
export async function whatStands({ tx, release, now }: Pick<ReleaseDoor, "tx" | "release" | "now">): Promise<Blocker[]> {
  const { readiness, plan, items, input } = await evaluateRelease(tx, release, now);
  const verified = (item: (typeof items)[number]) => item.verifies !== null && verifyItem(item.verifies, plan, readiness.blockers).holds;
  const later = (["duringDeployment", "postDeployment"] as const).flatMap((phase) => openItems({ ...release, items, verified }, phase));
  const { freezes, services } = await readAround(tx, release.id, now);
  const launch = release.launchAt !== null && release.launchAt > now && release.deployedAt === null ? whyFrozen(freezes, services, release.launchAt.getTime(), release.timeZone) : [];
  const around = applyWaivers([...later, ...launch], input.evidence.waivers, now.getTime()).open;
  const held = await whyHeld(tx, release, now);
  return [...readiness.blockers, ...held, ...around];
}
