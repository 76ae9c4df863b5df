import "server-only";
import { deliveryRef } from "@/lib/domain/delivery/delivery";
import { done, refuseMissing, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { sendJob } from "../job/send-job";
import { announceDelivery } from "./announce-delivery";

/** Tries a delivery now that waits for its next try or was given up. One that was sent stays sent. */
export const retryDelivery = command({
  may: "delivery.retry",
  input: deliveryRef,
  run: async ({ tx }, { deliveryId }) => {
    const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, select: { status: true, lane: true, runMessageId: true, channelId: true, channel: { select: { removedAt: true } } } });
    if (!delivery) return refuseMissing("There is no such delivery. Read the list again.");
    if (delivery.channel?.removedAt) return refuseRule("The channel was removed. Connect it again, then send the message anew.");
    if (delivery.status === "sent") return done({ deliveryId });
    await tx.delivery.updateMany({ where: { id: deliveryId, status: "failed" }, data: { status: "queued", tries: 0, settledAt: null } });
    await tx.delivery.updateMany({ where: { id: deliveryId, status: "queued" }, data: { nextTryAt: null } });
    await sendJob(tx, "deliver", { lane: delivery.lane });
    await announceDelivery(tx, delivery);
    return done({ deliveryId });
  },
});
