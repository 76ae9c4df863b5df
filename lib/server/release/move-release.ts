import "server-only";
import { verifyItem } from "@/lib/domain/checklist/verify-item";
import { moveReleaseInput } from "@/lib/domain/release/transition";
import { type Move, whyNotMove } from "@/lib/domain/release/why-not-move";
import { done, refuseRule } from "@/lib/domain/result/result";
import type { Capability } from "@/lib/domain/access/policy";
import { command, type ReleaseDoor } from "../command";
import type { Context } from "../context";
import { parseInput } from "../parse-input";
import { sealVersion } from "../plan/plan-version";
import { whyHeld } from "../run/why-held";
import { evaluateRelease } from "../readiness/evaluate-release";

/** Finds the verb that a move belongs to; each kind of move has its own permission. */
export async function moveRelease(raw: unknown, context: Context) {
  const parsed = parseInput(moveReleaseInput, raw);
  if (!parsed.ok) return parsed;
  const { to } = parsed.value;
  if (to === "cancelled") return cancelRelease(raw, context);
  return to === "ready" || to === "draft" ? markReady(raw, context) : advanceRelease(raw, context);
}

export const markReady = moving("release.markReady", ["ready", "draft"]);
export const advanceRelease = moving("release.deploy", ["deploying", "monitoring", "completed"]);
export const cancelRelease = moving("release.cancel", ["cancelled"]);

function moving(may: Capability, allowed: Move[]) {
  return command({
    may,
    input: moveReleaseInput.refine(({ to }) => allowed.includes(to), `Say one of ${allowed.join(", ")}.`),
    release: ({ release }) => release,
    named: namedForMove,
    run: async (door, { to, release: key }) => {
      const { tx, release, now, record } = door;
      if (release.status === to) return done({ key, status: to });
      const { readiness, plan, items, input } = await evaluateRelease(tx, release, now);
      const verified = (item: (typeof items)[number]) => item.verifies !== null && verifyItem(item.verifies, plan, readiness.blockers).holds;
      const why = whyNotMove({ ...release, blockers: readiness.blockers, items, verified, waivers: input.evidence.waivers, held: await whyHeld(tx, release, now) }, to, now);
      if (why) return refuseRule(why.say, why.blockers);

      const version = await sealVersion(door);
      record({ type: "release.moved", data: { from: release.status, to, version: version.number } });
      release.status = to;
      if (to === "deploying") release.deployedAt = now;
      if (to === "monitoring") release.monitoringStartedAt = now;
      return done({ key, status: to });
    },
  });
}

/** The owner of the release and whoever decides on it. */
export async function namedForMove({ tx, release, actor }: Pick<ReleaseDoor, "tx" | "actor"> & { release: { id: string; ownerId: string } }): Promise<boolean> {
  if (release.ownerId === actor.id) return true;
  const duty = await tx.planRole.findFirst({
    where: { releaseId: release.id, duty: "decisionMaker", OR: [{ personId: actor.id }, { deputyId: actor.id }] },
    select: { duty: true },
  });
  return duty !== null;
}
