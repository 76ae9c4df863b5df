import "server-only";
import type { ReleaseView } from "@/lib/domain/api/views";
import { keyOf } from "@/lib/domain/release/key";
import type { Prisma } from "@/prisma/generated/client";

const named = { select: { id: true, name: true } } as const;

export const releaseFields = {
  number: true, name: true, version: true, status: true, launchAt: true, windowMinutes: true, timeZone: true, rolloutMethod: true, monitoringHours: true,
  blockerCount: true, wayBackMinutes: true, decisionMakerId: true, createdAt: true, updatedAt: true, owner: named,
  services: { select: { service: named }, orderBy: { service: { name: "asc" } } },
} as const satisfies Prisma.ReleaseSelect;

type Row = Prisma.ReleaseGetPayload<{ select: typeof releaseFields }>;

/** A release as other programs see it; `names` knows the decision makers. */
export function showRelease({ number, decisionMakerId, ...row }: Row, names: ReadonlyMap<string, string>): ReleaseView {
  const decider = decisionMakerId === null ? undefined : names.get(decisionMakerId);
  return {
    key: keyOf(number),
    ...row,
    services: row.services.map((each) => each.service),
    launchAt: row.launchAt?.toISOString() ?? null,
    decisionMaker: decisionMakerId !== null && decider !== undefined ? { id: decisionMakerId, name: decider } : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
