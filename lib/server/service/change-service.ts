import "server-only";
import { isSame } from "@/lib/domain/plan/is-same";
import { done, refuseField, refuseMissing } from "@/lib/domain/result/result";
import { changeServiceInput } from "@/lib/domain/service/service";
import { whyNotDepend } from "@/lib/domain/service/why-not-depend";
import { command } from "../command";
import { checkService } from "./check-service";

/** Name, purpose, owner and what it depends on. Who left may stay the owner until another is chosen. */
export const changeService = command({
  may: "service.edit",
  input: changeServiceInput,
  run: async ({ tx, record }, { serviceId, dependsOn, ...after }) => {
    // One change of services at a time: two that each add their half of a circle would not see each other.
    await tx.$executeRaw`lock table "Service" in share row exclusive mode`;
    const service = await tx.service.findUnique({
      where: { id: serviceId },
      include: { dependsOn: { select: { dependsOnId: true } }, dependants: { select: { service: { select: { id: true, name: true } } }, orderBy: { service: { name: "asc" } } } },
    });
    if (!service) return refuseMissing("This service is not known here. Read the list of services again.");

    const had = service.dependsOn.map((each) => each.dependsOnId).sort();
    const wanted = [...new Set(dependsOn)].sort();
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== service[field]);
    const relinked = !isSame(had, wanted);
    if (fields.length === 0 && !relinked) return done({ id: serviceId });

    const circle = whyNotDepend({ serviceId, dependsOn: wanted, dependants: service.dependants.map((each) => each.service) });
    if (circle) return refuseField("dependsOn", circle);
    const refused = await checkService(tx, { ownerId: fields.includes("ownerId") ? after.ownerId : null, dependsOn: wanted });
    if (refused) return refused;
    const namesake = fields.includes("name") && (await tx.service.findUnique({ where: { name: after.name }, select: { id: true } }));
    if (namesake) return refuseField("name", "A service of this name exists already. Choose another name.");

    await tx.service.update({ where: { id: serviceId }, data: after, select: { id: true } });
    await tx.serviceDependency.deleteMany({ where: { serviceId, dependsOnId: { notIn: wanted } } });
    await tx.serviceDependency.createMany({ data: wanted.map((dependsOnId) => ({ serviceId, dependsOnId })), skipDuplicates: true });
    record({ type: "service.changed", data: { serviceId, name: after.name, fields: [...fields, ...(relinked ? ["dependsOn"] : [])] } });
    return done({ id: serviceId });
  },
});
