import "server-only";
import { isSame } from "@/lib/domain/plan/is-same";
import { mergeFields } from "@/lib/domain/release/merge-fields";
import { changeReleaseInput, type OwnFields } from "@/lib/domain/release/release";
import { isOpen, statusNames } from "@/lib/domain/release/status";
import { done, refuse, refuseField, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import type { LockedRelease } from "./lock-release";

/** The release's own fields: name, version, services, owner, launch, rollout. */
export const changeRelease = command({
  may: "release.edit",
  input: changeReleaseInput,
  release: (input) => input.release,
  run: async ({ tx, release, record }, { release: key, base, ...asked }) => {
    if (!isOpen(release.status)) return refuseRule(`${key} is ${statusNames[release.status].toLowerCase()} and is kept as it was.`);
    const rows = await tx.releaseService.findMany({ where: { releaseId: release.id }, select: { serviceId: true } });
    const had = rows.map((row) => row.serviceId).sort();
    const current = fieldsOf(release, had);
    const { merged, conflicts } = mergeFields(base ?? current, asked, current);
    if (conflicts.length > 0) return refuse({ kind: "conflict", say: "Somebody changed the same fields meanwhile. Look at what they wrote, then save again.", current: { fields: conflicts, values: current } });

    const { services, launchAt, ...fields } = merged;
    const wanted = [...new Set(services)].sort();
    const after = { ...fields, launchAt: launchAt === null ? null : new Date(launchAt) };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter((field) => String(after[field]) !== String(release[field]));
    const reserviced = !isSame(wanted, had);
    if (changed.length === 0 && !reserviced) return done({ key });

    if (changed.includes("ownerId")) {
      const owner = await tx.person.findUnique({ where: { id: fields.ownerId }, select: { deactivatedAt: true } });
      if (!owner || owner.deactivatedAt) return refuseField("ownerId", "Choose an owner who is active.");
    }
    if (reserviced) {
      if ((await tx.service.count({ where: { id: { in: wanted } } })) < wanted.length) return refuseField("services", "One of these services is not known here.");
      await tx.releaseService.deleteMany({ where: { releaseId: release.id } });
      await tx.releaseService.createMany({ data: wanted.map((serviceId) => ({ releaseId: release.id, serviceId })) });
    }
    await tx.release.update({ where: { id: release.id }, data: after, select: { id: true } });
    Object.assign(release, after);
    record({ type: "release.changed", data: { fields: [...changed, ...(reserviced ? ["services"] : [])] } });
    return done({ key });
  },
});

function fieldsOf({ name, version, ownerId, launchAt, windowMinutes, timeZone, rolloutMethod, rolloutNote, monitoringHours }: LockedRelease, services: string[]): OwnFields {
  return { name, version, services, ownerId, launchAt: launchAt?.toISOString() ?? null, windowMinutes, timeZone, rolloutMethod, rolloutNote, monitoringHours };
}
