import "server-only";
import { linkPersonInput } from "@/lib/domain/person/person";
import { done, refuseForbidden } from "@/lib/domain/result/result";
import { command } from "../command";

/**
 * Finds the person behind an identity of the sign-in provider. The first time, somebody whom we know by that very
 * e-mail, verified by the provider, is linked to it for good. Nobody unknown gets in.
 */
export const linkPerson = command({
  may: "session.start",
  input: linkPersonInput,
  run: async (door, { issuer, subject, email, emailVerified }) => {
    const { tx, record } = door;
    const identity = { oidcIssuer: issuer, oidcSubject: subject };
    const findLinked = () => tx.person.findUnique({ where: { oidcIssuer_oidcSubject: identity } });
    const linked = await findLinked();
    if (linked) return welcome(linked);
    if (!email) return unknown();
    if (!emailVerified) return refuseForbidden("Your sign-in provider has not verified your e-mail. Verify it there, then sign in again.");

    const address = email.trim().toLowerCase();
    // Of two identities with one e-mail only the first finds nobody linked.
    const taken = await tx.person.updateMany({ where: { email: address, oidcSubject: null, deactivatedAt: null }, data: identity });
    if (taken.count === 0) return welcome(await findLinked());
    const person = await tx.person.findUniqueOrThrow({ where: { email: address } });
    await tx.invitation.deleteMany({ where: { personId: person.id, usedAt: null } });
    door.actor = person;
    record({ type: "person.joined", data: { personId: person.id, name: person.name, how: "single sign-on" } });
    return welcome(person);
  },
});

function welcome(person: { id: string; sessionVersion: number; deactivatedAt: Date | null } | null) {
  return person && !person.deactivatedAt ? done({ id: person.id, sessionVersion: person.sessionVersion }) : unknown();
}

function unknown() {
  return refuseForbidden("Nobody here was invited with this account. Ask an administrator for an invitation.");
}
