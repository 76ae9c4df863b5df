import "server-only";
import { changeFreezeInput } from "@/lib/domain/freeze/freeze";
import { done, refuseField, refuseMissing, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { readServiceNames } from "./read-service-names";

/** Changes what is frozen and when. A waiver covers the words of the freeze as they were, so it is asked for again. */
export const changeFreeze = command({
  may: "freeze.edit",
  input: changeFreezeInput,
  run: async ({ tx, now, record }, { freezeId, name, serviceIds, ...asked }) => {
    const [before] = await tx.$queryRaw<{ name: string; reason: string; startsAt: Date; endsAt: Date; serviceIds: string[]; removedAt: Date | null }[]>`
      select name, reason, "startsAt", "endsAt", "serviceIds", "removedAt" from "Freeze" where id = ${freezeId}::uuid for update`;
    if (!before) return refuseMissing("This freeze is not known here. Read the list of freezes again.");
    if (before.removedAt !== null || before.endsAt <= now) return refuseRule("This freeze has ended. Declare a new one.");
    if (Date.parse(asked.endsAt) <= now.getTime()) return refuseField("endsAt", "This time is over already. Choose an end that is still to come, or end the freeze.");
    const services = await readServiceNames(tx, serviceIds);
    if (!services.ok) return services;

    const after = { name, reason: asked.reason.trim(), startsAt: new Date(asked.startsAt), endsAt: new Date(asked.endsAt), serviceIds: [...new Set(serviceIds)].sort() };
    const isSame = JSON.stringify({ ...after, removedAt: null }) === JSON.stringify({ ...before, serviceIds: [...before.serviceIds].sort() });
    if (isSame) return done({ id: freezeId });
    await tx.freeze.update({ where: { id: freezeId }, data: after, select: { id: true } });
    record({ type: "freeze.changed", data: { freezeId, ...after, startsAt: after.startsAt.toISOString(), endsAt: after.endsAt.toISOString(), services: services.value } });
    return done({ id: freezeId });
  },
});
