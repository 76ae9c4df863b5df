import "server-only";
import { serviceInput } from "@/lib/domain/service/service";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";
import { checkService } from "./check-service";

export const createService = command({
  may: "service.edit",
  input: serviceInput,
  run: async ({ tx, now, record }, { dependsOn, ...fields }) => {
    const others = [...new Set(dependsOn)];
    const refused = await checkService(tx, { ownerId: fields.ownerId, dependsOn: others });
    if (refused) return refused;
    const [service] = await tx.service.createManyAndReturn({ data: { ...fields, createdAt: now }, skipDuplicates: true, select: { id: true } });
    if (!service) return refuseField("name", "A service of this name exists already. Choose another name.");
    await tx.serviceDependency.createMany({ data: others.map((dependsOnId) => ({ serviceId: service.id, dependsOnId })) });
    record({ type: "service.created", data: { serviceId: service.id, name: fields.name } });
    return done({ id: service.id });
  },
});
