import "server-only";
import { invitePersonInput } from "@/lib/domain/person/person";
import { done, refuseField } from "@/lib/domain/result/result";
import { command } from "../command";
import { writeInvitation } from "./write-invitation";

/** Adds somebody, who sets a password with the link that is answered once. */
export const invitePerson = command({
  may: "person.manage",
  input: invitePersonInput,
  run: async (door, input) => {
    const { tx, now, record } = door;
    const [person] = await tx.person.createManyAndReturn({ data: { ...input, createdAt: now }, skipDuplicates: true, select: { id: true } });
    if (!person) return refuseField("email", "Somebody has this e-mail address already. Look them up in the list.");
    const link = await writeInvitation(door, person.id);
    record({ type: "person.invited", data: { personId: person.id, name: input.name, role: input.role } });
    return done(link);
  },
});
