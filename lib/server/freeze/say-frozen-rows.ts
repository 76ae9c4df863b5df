import "server-only";
import type { FreezeFact } from "@/lib/domain/freeze/freeze";
import { whyFrozen } from "@/lib/domain/freeze/why-frozen";
import type { Blocker } from "@/lib/domain/readiness/blocker";
import { releaseNumber } from "@/lib/domain/release/key";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { ReleaseRow } from "@/lib/domain/release/view";
import { applyWaivers, type WaiverFact } from "@/lib/domain/waiver/waiver";
import type { Transaction } from "../db";
import { readAround } from "./read-around";

/** Whether the launch still lies ahead. */
export function isPlanned({ status }: { status: ReleaseStatus }): boolean {
  return status === "draft" || status === "ready";
}

type Planned = { id: string; launchAt: Date | null; timeZone: string };

/** The freezes in which the launch of a release is planned, or would be if it launched now because its time has passed. */
export async function whyFrozenAtLaunch(tx: Transaction, release: Planned, now: Date): Promise<Blocker[]> {
  if (release.launchAt === null) return [];
  const { freezes, services, waivers } = await readAround(tx, release.id, now);
  const at = Math.max(release.launchAt.getTime(), now.getTime());
  return notWaived(whyFrozen(freezes, services, at, release.timeZone), waivers, at);
}

/** The same for the rows of a page, by key: the sentence of the freeze that ends first. Without a freeze nothing more is read. */
export async function sayFrozenRows(tx: Transaction, rows: readonly ReleaseRow[], freezes: readonly FreezeFact[], now: Date): Promise<Map<string, string>> {
  const found = rows.flatMap((row) => {
    if (!isPlanned(row) || row.launchAt === null) return [];
    const at = Math.max(Date.parse(row.launchAt), now.getTime());
    const blockers = whyFrozen(freezes, row.services, at, row.timeZone);
    return blockers.length > 0 ? [{ key: row.key, at, blockers }] : [];
  });
  if (found.length === 0) return new Map();
  const rowsOfWaivers = await tx.waiver.findMany({
    where: { code: "freeze.holds", approved: true, revokedAt: null, expiresAt: { gt: now }, release: { number: { in: found.flatMap(({ key }) => releaseNumber(key) ?? []) } } },
    select: { id: true, code: true, field: true, say: true, answeredAt: true, expiresAt: true, release: { select: { number: true } } },
  });
  return new Map(
    found.flatMap(({ key, at, blockers }) => {
      const own = rowsOfWaivers.filter(({ release }) => release.number === releaseNumber(key));
      const waivers = own.map(({ answeredAt, expiresAt, ...waiver }) => ({ ...waiver, from: answeredAt?.getTime() ?? Infinity, until: expiresAt.getTime() }));
      const [first] = notWaived(blockers, waivers, at);
      return first ? [[key, first.say] as const] : [];
    }),
  );
}

/** A waiver that ends before the launch does not help it. */
function notWaived(blockers: readonly Blocker[], waivers: readonly WaiverFact[], at: number): Blocker[] {
  return applyWaivers(blockers, waivers, at).open;
}
