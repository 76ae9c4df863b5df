import "server-only";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { publicServicesInput } from "@/lib/domain/workspace/workspace";
import { command } from "../command";

/** Says which services customers see, and under which names. All that is not named here is not shown to them. */
export const showServices = command({
  may: "workspace.edit",
  input: publicServicesInput,
  run: async ({ tx, record }, { services }) => {
    const wanted = new Map(services.flatMap(({ serviceId, publicName }) => (publicName === "" ? [] : [[serviceId, publicName] as const])));
    const known = await tx.service.findMany({ where: { OR: [{ id: { in: services.map(({ serviceId }) => serviceId) } }, { publicName: { not: "" } }] }, select: { id: true, publicName: true } });
    if (services.some(({ serviceId }) => !known.some(({ id }) => id === serviceId))) return refuseMissing("One of these services is not known here. Read the list of services again.");
    const changed = known.filter(({ id, publicName }) => (wanted.get(id) ?? "") !== publicName);
    for (const { id } of changed) await tx.service.update({ where: { id }, data: { publicName: wanted.get(id) ?? "" }, select: { id: true } });
    if (changed.length > 0) record({ type: "workspace.changed", data: { fields: ["services"] } });
    return done({ shown: wanted.size });
  },
});
