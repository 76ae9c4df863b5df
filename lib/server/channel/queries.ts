import "server-only";
import { z } from "zod";
import { channelKinds, type ChannelRow, hostOf } from "@/lib/domain/channel/channel";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";

const most = 200;

/** The connected channels by name, each with what became of its latest message. Of an address only the host. */
export const listChannels = query({
  may: "channel.manage",
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const rows = await tx.channel.findMany({
      where: { removedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: most,
      select: {
        id: true, kind: true, name: true, url: true, createdAt: true,
        createdBy: { select: { name: true } },
        deliveries: { orderBy: { number: "desc" }, take: 1, select: { status: true, problem: true, queuedAt: true, settledAt: true } },
        _count: { select: { deliveries: { where: { status: "queued" } } } },
      },
    });
    return done<ChannelRow[]>(
      rows.map(({ id, kind, name, url, createdAt, createdBy, deliveries: [latest], _count }) => ({
        id, name,
        kind: channelKinds.find((each) => each === kind) ?? "webhook",
        host: hostOf(url),
        connectedBy: createdBy.name,
        connectedAt: createdAt.toISOString(),
        waiting: _count.deliveries,
        latest: latest ? { status: latest.status, problem: latest.problem, at: (latest.settledAt ?? latest.queuedAt).toISOString() } : null,
      })),
    );
  },
});
