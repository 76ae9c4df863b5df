import "server-only";
import { done } from "@/lib/domain/result/result";
import { joinUpdatesInput } from "@/lib/domain/status/subscriber";
import { mayMailUnasked } from "../access/public-tries";
import { command } from "../command";
import { queueDelivery } from "../delivery/queue-delivery";
import { getWorkspace } from "../workspace/get-workspace";
import { confirmHref } from "./subscriber-links";

/**
 * Asks an address by e-mail whether it wants updates; nothing of it is kept until it says yes. The answer is
 * always the same, so that nobody learns who gets them.
 */
export const joinUpdates = command({
  may: "subscriber.join",
  input: joinUpdatesInput,
  run: async (door, { email }) => {
    const { tx, now } = door;
    const known = await tx.subscriber.findUnique({ where: { email } });
    if ((known?.confirmedAt && !known.leftAt) || !(await mayMailUnasked(email))) return done({ asked: true as const });
    const { name } = await getWorkspace(tx);
    await queueDelivery(door, {
      kind: "email",
      lane: `email:${email}`,
      address: email,
      content: {
        subject: `Confirm updates from ${name}`,
        text: `Somebody, hopefully you, asked for updates of the ${name} status page at this address.\n\nOpen this page and say yes to get them: ${confirmHref(email, now)}\n\nIt is good for two days. If it wasn't you, do nothing: no updates will come.`,
      },
    });
    return done({ asked: true as const });
  },
});
