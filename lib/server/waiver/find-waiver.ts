import "server-only";
import type { ReleaseDoor } from "../command";

export const sayNoWaiver = "This waiver is not one of this release. Read its waivers again.";

/** A waiver of the locked release, with who answered it. */
export async function findWaiver({ tx, release }: Pick<ReleaseDoor, "tx" | "release">, id: string) {
  return tx.waiver.findFirst({ where: { id, releaseId: release.id }, include: { answeredBy: { select: { name: true } } } });
}
