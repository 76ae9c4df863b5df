import "server-only";
import { personRef } from "@/lib/domain/person/person";
import { done, refuseRule } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";
import { writeInvitation } from "./write-invitation";

/** A new link, for somebody who has not joined yet or who forgot the password. */
export const renewInvitation = command({
  may: "person.manage",
  input: personRef,
  run: async (door, { personId }) => {
    const found = await findPerson(door, personId);
    if (!found.ok) return found;
    const { name, role, deactivatedAt } = found.value;
    if (deactivatedAt) return refuseRule(`${name} is deactivated. Reactivate ${name} first.`);
    const link = await writeInvitation(door, personId);
    door.record({ type: "person.invited", data: { personId, name, role, renewed: true } });
    return done(link);
  },
});
