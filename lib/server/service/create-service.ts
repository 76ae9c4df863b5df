import "server-only";
import { serviceInput } from "@/lib/domain/service/service";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";

export const createService = command({
  may: "service.edit",
  input: serviceInput,
  run: async ({ tx, now, record }, { dependsOn, ...fields }) => {
    const owner = await tx.person.findUnique({ where: { id: fields.ownerId }, select: { deactivatedAt: true } });
    if (!owner || owner.deactivatedAt) return refuseField("ownerId", "Choose an owner who is active.");
    const others = [...new Set(dependsOn)];
    if ((await tx.service.count({ where: { id: { in: others } } })) < others.length) return refuseField("dependsOn", "One of these services is not known here.");
    const [service] = await tx.service.createManyAndReturn({ data: { ...fields, createdAt: now }, skipDuplicates: true, select: { id: true } });
    if (!service) return refuseField("name", "A service of this name exists already. Choose another name.");
    await tx.serviceDependency.createMany({ data: others.map((dependsOnId) => ({ serviceId: service.id, dependsOnId })) });
    record({ type: "service.created", data: { serviceId: service.id, name: fields.name } });
    return done({ id: service.id });
  },
});
