import "server-only";
import { z } from "zod";
import type { DeliveryKind } from "@/lib/domain/delivery/delivery";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { queueDelivery } from "../delivery/queue-delivery";

/** Queues a message to one's own chat that says it is a test. */
export const testTelling = command({
  may: "notification.own",
  input: z.strictObject({}),
  run: async ({ tx, now, actor }) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { tellKind: true, tellUrl: true } });
    if (!person.tellUrl) return refuseRule("You have no chat of your own here. Choose its kind, write its address and save.");
    const content = { subject: "A test from Ripcord", text: "This is how Ripcord tells you here. There is nothing to do.", type: "notification.tested" };
    return done({ deliveryId: await queueDelivery({ tx, now }, { kind: person.tellKind as DeliveryKind, lane: `person:${actor.id}`, content }) });
  },
});
