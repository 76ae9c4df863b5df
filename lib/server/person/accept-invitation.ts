import "server-only";
import { acceptInvitationInput } from "@/lib/domain/person/person";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { hashPassword } from "../access/password";
import { hashSecret } from "../access/secret";
import { command } from "../command";
import { findPerson } from "./find-person";

const over = "This invitation was used, replaced or has expired. Ask an administrator for a new one.";

/** Sets the password with the secret of a link, once. It also ends the sessions that began with an older password. */
export const acceptInvitation = command({
  may: "invitation.accept",
  input: acceptInvitationInput,
  run: async (door, { secret, password }) => {
    const { tx, now, record } = door;
    const tokenHash = hashSecret(secret);
    // The person is locked before the link, as everywhere: the other way round two would wait for each other.
    const link = await tx.invitation.findUnique({ where: { tokenHash }, select: { personId: true } });
    const found = link && (await findPerson(door, link.personId));
    if (!found?.ok) return refuseMissing(over);
    // The row is taken by the update itself: of two at once one finds nothing left to use.
    const used = await tx.invitation.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now }, person: { deactivatedAt: null } },
      data: { usedAt: now },
    });
    if (used.count === 0) return refuseMissing(over);
    const before = found.value;
    const person = await tx.person.update({
      where: { id: before.id },
      data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
      select: { id: true, name: true, role: true, timeZone: true, email: true },
    });
    door.actor = person;
    const type = before.passwordHash ? "person.passwordChanged" : "person.joined";
    record({ type, data: { personId: person.id, name: person.name, how: "invitation" } });
    return done({ id: person.id, email: person.email });
  },
});
