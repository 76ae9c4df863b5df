import "server-only";
import { done, refuseRule } from "@/lib/domain/result/result";
import { signedLinkInput } from "@/lib/domain/status/subscriber";
import { command } from "../command";
import { readConfirmToken } from "./subscriber-links";

export const deadConfirmLink = "This link is too old or was cut off. Ask for updates again on the status page.";

/** An address said yes, in the e-mail that went to it. The same yes again changes nothing. */
export const confirmUpdates = command({
  may: "subscriber.join",
  input: signedLinkInput,
  run: async ({ tx, now }, { token }) => {
    const asked = readConfirmToken(token, now);
    if (!asked) return refuseRule(deadConfirmLink);
    const { email, askedAt } = asked;
    const subscriber = await tx.subscriber.upsert({ where: { email }, create: { email, createdAt: askedAt, confirmedAt: now }, update: {} });
    // Who left afterwards is not brought back by the older e-mail.
    if (subscriber.leftAt && subscriber.leftAt > askedAt) return refuseRule(deadConfirmLink);
    if (subscriber.leftAt || !subscriber.confirmedAt) await tx.subscriber.update({ where: { email }, data: { confirmedAt: now, leftAt: null } });
    return done({ email });
  },
});
