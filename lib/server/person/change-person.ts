import "server-only";
import { changePersonInput } from "@/lib/domain/person/person";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";
import { finishReleases } from "./finish-releases";
import { lockAdministrators, refuseLastAdministrator } from "./last-administrator";
import { lockReleasesNaming } from "./lock-releases-naming";
import { retryLocked } from "./retry-locked";

/** Name, title, role and time zone. Another role ends the person's sessions, so that it holds everywhere at once, and re-opens what only the former could agree to. */
export const changePerson = retryLocked(command({
  may: "person.manage",
  input: changePersonInput,
  run: async (door, { personId, ...after }) => {
    const { tx, record } = door;
    await lockAdministrators(tx);
    // Roles change under the lock of the administrators alone, so this one stays until we are done.
    const { role } = (await tx.person.findUnique({ where: { id: personId }, select: { role: true } })) ?? after;
    const releases = role === after.role ? [] : await lockReleasesNaming(tx, personId);
    const found = await findPerson({ tx }, personId);
    if (!found.ok) return found;
    const person = found.value;
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== person[field]);
    if (fields.length === 0) return done({ personId });

    const roleChanges = fields.includes("role");
    if (roleChanges) {
      const refused = await refuseLastAdministrator(tx, person);
      if (refused) return refused;
    }
    await tx.person.update({
      where: { id: personId },
      data: { ...after, ...(roleChanges && { sessionVersion: { increment: 1 } }) },
      select: { id: true },
    });
    const event = { type: "person.changed", data: { personId, name: after.name, fields, ...(roleChanges && { role: after.role, from: person.role }) } } as const;
    record(event);
    if (roleChanges) {
      const answered = await tx.approval.findMany({ where: { OR: [{ personId }, { forId: personId }] }, distinct: ["releaseId"], select: { releaseId: true } });
      await finishReleases(door, releases.filter(({ id }) => answered.some(({ releaseId }) => releaseId === id)), event);
    }
    return done({ personId });
  },
}));
