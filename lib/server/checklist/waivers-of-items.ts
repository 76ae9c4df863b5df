import "server-only";
import type { Named } from "@/lib/domain/checklist/view";
import type { Transaction } from "../db";

export type WaiverOfItem = {
  id: string;
  code: string;
  field: string;
  say: string;
  reason: string;
  approved: boolean | null;
  /** Milliseconds since 1970, as the law compares them. */
  from: number;
  until: number;
  askedBy: Named;
  askedAt: string;
  answeredBy: Named | null;
  answeredAt: string | null;
};

/** The waivers of a release that hold, or wait for an answer, at `now`. */
export async function listStandingWaivers(tx: Transaction, releaseId: string, now: Date): Promise<WaiverOfItem[]> {
  const person = { select: { id: true, name: true } } as const;
  const rows = await tx.waiver.findMany({
    where: { releaseId, revokedAt: null, expiresAt: { gt: now }, OR: [{ approved: null }, { approved: true }] },
    include: { askedBy: person, answeredBy: person },
  });
  return rows.map(({ id, code, field, say, reason, approved, answeredAt, expiresAt, askedBy, askedAt, answeredBy }) => ({
    id, code, field, say, reason, approved,
    from: answeredAt?.getTime() ?? Infinity,
    until: expiresAt.getTime(),
    askedBy,
    askedAt: askedAt.toISOString(),
    answeredBy,
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
}
