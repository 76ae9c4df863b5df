import "server-only";
import { changePersonInput } from "@/lib/domain/person/person";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";
import { lockAdministrators, refuseLastAdministrator } from "./last-administrator";

/** Name, title, role and time zone. Another role ends the person's sessions, so that it holds everywhere at once. */
export const changePerson = command({
  may: "person.manage",
  input: changePersonInput,
  run: async ({ tx, record }, { personId, ...after }) => {
    await lockAdministrators(tx);
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
    record({ type: "person.changed", data: { personId, name: after.name, fields, ...(roleChanges && { role: after.role, from: person.role }) } });
    return done({ personId });
  },
});
