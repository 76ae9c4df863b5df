import "server-only";
import type { NewEvent } from "@/lib/domain/event/event";
import type { Announcement } from "@/lib/domain/live/announcement";
import { keyOf } from "@/lib/domain/release/key";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";

type By = { now: Date; via: string; actor: { id: string; name: string } };

/** Appends events and announces them to all servers, both only if the transaction commits. */
export async function writeEvents(tx: Transaction, release: { id: string; number: number; eventCount: number } | null, events: readonly NewEvent[], by: By) {
  if (events.length === 0) return;
  await tx.event.createMany({
    data: events.map((event, at) => ({
      releaseId: release?.id ?? null,
      number: release ? release.eventCount + 1 + at : null,
      runId: event.runId ?? null,
      type: event.type,
      personId: by.actor.id || null,
      via: by.via,
      at: by.now,
      data: event.data as Prisma.InputJsonObject,
    })),
  });
  const title = events.map((event) => event.data.title).find((each) => typeof each === "string") ?? null;
  const announcement: Announcement = {
    release: release ? keyOf(release.number) : null,
    number: release ? release.eventCount + events.length : null,
    types: [...new Set(events.map((event) => event.type))],
    by: by.actor.id,
    who: by.actor.id === "" ? "" : by.actor.name,
    title,
  };
  await tx.$executeRaw`select pg_notify('ripcord', ${JSON.stringify(announcement)})`;
}
