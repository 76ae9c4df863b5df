import "server-only";
import { keyOf } from "@/lib/domain/release/key";
import { type Readiness, waivedShape } from "@/lib/domain/readiness/readiness";
import type { ReleaseDoor } from "../command";
import { notify } from "../notification/notify";

/** Its people hear of what was waived when it was last evaluated and stands in the way again. Who takes one back tells of it. */
export async function tellEnded(door: Pick<ReleaseDoor, "tx" | "now" | "actor" | "release">, readiness: Readiness): Promise<void> {
  const { tx, now, actor, release } = door;
  const before = waivedShape.array().safeParse(Object(release.readiness).waived).data ?? [];
  const ended = before.flatMap((each) => {
    if (readiness.waived.some(({ waiverId }) => waiverId === each.waiverId)) return [];
    const again = readiness.blockers.find(({ code, field }) => code === each.code && field === each.field);
    return again ? [{ ...each, again }] : [];
  });
  if (ended.length === 0) return;
  const waivers = await tx.waiver.findMany({ where: { id: { in: ended.map(({ waiverId }) => waiverId) }, revokedAt: null }, select: { id: true, askedById: true } });
  for (const { waiverId, until, again } of ended) {
    const waiver = waivers.find(({ id }) => id === waiverId);
    if (!waiver) continue;
    const what = Date.parse(until) <= now.getTime() ? "has ended" : "does not cover what is there now";
    await notify(door, {
      kind: "waiverEnded",
      say: `A waiver of ${release.name} ${what}: ${again.say}`,
      href: `/releases/${keyOf(release.number)}#waivers`,
      to: [waiver.askedById, release.ownerId, readiness.decisionMakerId].filter((id) => id !== actor.id),
    });
  }
}
