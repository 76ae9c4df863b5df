import "server-only";
import { cache } from "react";
import type { ReleaseStatus } from "@/lib/domain/release/status";
import type { RunStatus } from "@/lib/domain/run/words";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";

/** A run under way, without what happened in it; `lastEvent` tells whether that changed. Milliseconds since 1970. */
export type OpenRunRow = { id: string; number: number; planVersionId: string; status: RunStatus; openedAt: number; isDrill: boolean; lastEvent: number; release: { number: number; name: string } };

export type Frame = {
  counts: Partial<Record<ReleaseStatus, number>>;
  /** Real ones before drills, of each the oldest first, at most fifty. */
  runs: OpenRunRow[];
  /** Not published yet. */
  openReviews: number;
  /** One's own notifications, counted up to 100. */
  unread: number;
};

/** What stands around every page, as columns of a statement. `personId` says of whom the unread notifications are. */
export const frameColumns = (personId: Prisma.Sql) => Prisma.sql`
  (select coalesce(json_object_agg(c.status, c.count), '{}') from "ReleaseCount" c) as counts,
  (select count(*)::int from "Review" v where v."publishedAt" is null) as "openReviews",
  (select count(*)::int from (select 1 from "Notification" n where n."personId" = ${personId} and n."readAt" is null limit 100) n) as unread,
  (select coalesce(json_agg(json_build_object('id', u.id, 'number', u.number, 'planVersionId', u."planVersionId", 'status', u.status, 'isDrill', u."isDrill",
      'openedAt', (extract(epoch from u."openedAt") * 1000)::bigint, 'release', json_build_object('number', l.number, 'name', l.name),
      'lastEvent', (select coalesce(max(e.number), 0) from "Event" e where e."runId" = u.id)) order by u."isDrill", u.number), '[]')
    from (select * from "Run" where "endedAt" is null order by "isDrill", number limit 50) u join "Release" l on l.id = u."releaseId") as runs`;

/** The frame and the page of one request share it; with `findActorAndFrame` it costs no statement of its own. */
export const readFrame = cache(async (tx: Transaction, personId: string): Promise<Frame> => {
  const { found } = foundWithActor();
  if (found?.personId === personId) return found.frame;
  const [frame] = await tx.$queryRaw<[Frame]>`select ${frameColumns(Prisma.sql`${personId}::uuid`)}`;
  return frame;
});

/** Keeps, until the end of a page's request, a frame that was read with the person who asks for the page. */
export function keepFrame(personId: string, frame: Frame): void {
  foundWithActor().found = { personId, frame };
}

const foundWithActor = cache((): { found: { personId: string; frame: Frame } | null } => ({ found: null }));
