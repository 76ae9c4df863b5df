import "server-only";
import { channelRef } from "@/lib/domain/channel/channel";
import type { DeliveryKind } from "@/lib/domain/delivery/delivery";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { queueDelivery } from "../delivery/queue-delivery";
import { findChannel } from "./find-channel";

/** Queues a message that says it is a test, behind whatever waits for the channel. */
export const testChannel = command({
  may: "channel.manage",
  input: channelRef,
  run: async ({ tx, now, actor }, { channelId }) => {
    const found = await findChannel(tx, channelId);
    if (!found.ok) return found;
    const { kind, name } = found.value;
    const deliveryId = await queueDelivery({ tx, now }, {
      kind: kind as DeliveryKind,
      lane: `channel:${channelId}`,
      channelId,
      content: { subject: "A test from Ripcord", text: `${actor.name} tries whether messages reach ${name}. There is nothing to do.`, type: "channel.tested" },
    });
    return done({ deliveryId });
  },
});
