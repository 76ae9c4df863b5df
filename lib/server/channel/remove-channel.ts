import "server-only";
import { channelRef } from "@/lib/domain/channel/channel";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findChannel } from "./find-channel";

/** Takes a channel away, its address with it. What still waits for it is not sent any more, and says so. */
export const removeChannel = command({
  may: "channel.manage",
  input: channelRef,
  run: async ({ tx, now, record }, { channelId }) => {
    const found = await findChannel(tx, channelId);
    if (!found.ok) return found;
    await tx.channel.update({ where: { id: channelId }, data: { removedAt: now, url: "", signingSecret: "" }, select: { id: true } });
    const { count } = await tx.delivery.updateMany({
      where: { channelId, status: "queued" },
      data: { status: "failed", problem: "The channel was removed.", settledAt: now, nextTryAt: null, claimedUntil: null },
    });
    record({ type: "channel.removed", data: { channelId, name: found.value.name } });
    return done({ channelId, dropped: count });
  },
});
