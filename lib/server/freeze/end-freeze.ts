import "server-only";
import { endFreezeInput } from "@/lib/domain/freeze/freeze";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { command } from "../command";

/** Takes a freeze away, before its time or while it holds. One that has ended stays as it was. */
export const endFreeze = command({
  may: "freeze.edit",
  input: endFreezeInput,
  run: async ({ tx, now, record }, { freezeId }) => {
    const freeze = await tx.freeze.findUnique({ where: { id: freezeId }, select: { name: true } });
    if (!freeze) return refuseMissing("This freeze is not known here. Read the list of freezes again.");
    const { count } = await tx.freeze.updateMany({ where: { id: freezeId, removedAt: null, endsAt: { gt: now } }, data: { removedAt: now } });
    if (count > 0) record({ type: "freeze.ended", data: { freezeId, name: freeze.name } });
    return done({ id: freezeId });
  },
});
