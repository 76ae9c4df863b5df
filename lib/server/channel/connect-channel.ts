import "server-only";
import { randomBytes } from "node:crypto";
import { connectChannelInput } from "@/lib/domain/channel/channel";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";

/** Connects a chat room or a webhook. The secret that signs a generic webhook is answered once. */
export const connectChannel = command({
  may: "channel.manage",
  input: connectChannelInput,
  run: async ({ tx, now, actor, record }, { kind, name, url }) => {
    const same = await tx.channel.findFirst({ where: { name: { equals: name, mode: "insensitive" }, kind, removedAt: null }, select: { id: true } });
    if (same) return refuseField("name", "A channel of this kind and name is connected already. Remove it first, or choose another name.");
    const signingSecret = kind === "webhook" ? `whsec_${randomBytes(32).toString("base64")}` : "";
    const { id } = await tx.channel.create({ data: { kind, name, url, signingSecret, createdById: actor.id, createdAt: now }, select: { id: true } });
    record({ type: "channel.connected", data: { channelId: id, name } });
    return done({ id, name, signingSecret });
  },
});
