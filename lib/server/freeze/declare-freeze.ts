import "server-only";
import { declareFreezeInput } from "@/lib/domain/freeze/freeze";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";
import { readServiceNames } from "./read-service-names";

/** From its start to its end nothing of these services is launched; what goes back never asks for it. */
export const declareFreeze = command({
  may: "freeze.edit",
  input: declareFreezeInput,
  run: async ({ tx, now, actor, record }, { name, reason, startsAt, endsAt, serviceIds }) => {
    if (Date.parse(endsAt) <= now.getTime()) return refuseField("endsAt", "This time is over already. Choose an end that is still to come.");
    const services = await readServiceNames(tx, serviceIds);
    if (!services.ok) return services;
    const { id } = await tx.freeze.create({
      data: { name, reason: reason.trim(), startsAt: new Date(startsAt), endsAt: new Date(endsAt), serviceIds: [...new Set(serviceIds)], createdById: actor.id, createdAt: now },
      select: { id: true },
    });
    record({ type: "freeze.declared", data: { freezeId: id, name, reason: reason.trim(), startsAt, endsAt, services: services.value } });
    return done({ id });
  },
});
