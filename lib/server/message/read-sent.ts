import "server-only";
import type { SentView, WayTaken } from "@/lib/domain/message/view";
import { isPublicWay, ownWays, wayNames } from "@/lib/domain/message/ways";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../db";
import { sayChannel } from "./list-ways";

const mostOpen = 50;

/** Sent messages with what became of each way, the newest first. Receivers are counted in the database. */
export async function readSent(tx: Transaction, where: Prisma.RunMessageWhereInput, take = 100): Promise<SentView[]> {
  const rows = await tx.runMessage.findMany({
    where,
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take,
    include: {
      sentBy: { select: { name: true } },
      deliveries: {
        where: { OR: [{ status: "failed" }, { status: "queued", problem: { not: "" } }] },
        orderBy: { number: "asc" },
        take: mostOpen,
        select: { id: true, channelId: true, address: true, status: true, problem: true, tries: true, nextTryAt: true },
      },
    },
  });
  const counts = await tx.delivery.groupBy({ by: ["runMessageId", "channelId", "status"], where: { runMessageId: { in: rows.map(({ id }) => id) } }, _count: true, _max: { settledAt: true } });
  const channels = await tx.channel.findMany({ where: { id: { in: rows.flatMap(({ ways }) => ways.filter((way) => ownWay(way) === undefined)) } }, select: { id: true, kind: true, name: true } });
  const named = new Map(channels.map(({ id, kind, name }) => [id, sayChannel(kind, name)]));

  return rows.map((row) => ({
    id: row.id,
    planMessageId: row.planMessageId,
    audience: row.audience === "external" ? "external" : "internal",
    title: row.title,
    text: row.text,
    who: row.sentBy?.name ?? "Ripcord",
    at: row.sentAt.getTime(),
    nextUpdateAt: row.nextUpdateAt?.getTime() ?? null,
    ways: row.ways.map((way) => taken(row, way)),
  }));

  function taken(row: (typeof rows)[number], way: string): WayTaken {
    const own = ownWay(way);
    const name = own === undefined ? (named.get(way) ?? "A channel") : wayNames[own];
    // What is public stands there from the commit on.
    if (isPublicWay(way)) return { way, name, sent: 1, queued: 0, failed: 0, at: row.sentAt.getTime(), open: [] };
    const channelId = own === undefined ? way : null;
    const of = (status: "sent" | "queued" | "failed") => counts.find((each) => each.runMessageId === row.id && each.channelId === channelId && each.status === status);
    return {
      way,
      name,
      sent: of("sent")?._count ?? 0,
      queued: of("queued")?._count ?? 0,
      failed: of("failed")?._count ?? 0,
      at: of("sent")?._max.settledAt?.getTime() ?? null,
      open: row.deliveries
        .filter((each) => each.channelId === channelId)
        .map(({ id, address, status, problem, tries, nextTryAt }) => ({ id, address, status: status === "failed" ? "failed" : "queued", problem, tries, nextTryAt: nextTryAt?.getTime() ?? null })),
    };
  }
}

function ownWay(way: string) {
  return ownWays.find((each) => each === way);
}
