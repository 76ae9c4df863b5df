import "server-only";
import { done, refuseRule } from "@/lib/domain/result/result";
import { signedLinkInput } from "@/lib/domain/status/subscriber";
import { command } from "../command";
import { readLeaveToken } from "./subscriber-links";

/** Ends the updates of whoever holds the link. The same again changes nothing. */
export const leaveUpdates = command({
  may: "subscriber.leave",
  input: signedLinkInput,
  run: async ({ tx, now }, { token }) => {
    const id = readLeaveToken(token);
    if (id === null) return refuseRule("This link was cut off. Open it from the e-mail again, or answer to that e-mail.");
    await tx.subscriber.updateMany({ where: { id, leftAt: null }, data: { leftAt: now } });
    return done({ left: true as const });
  },
});
