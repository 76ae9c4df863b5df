import "server-only";
import { setUpInput } from "@/lib/domain/person/person";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { hashPassword } from "../access/password";
import { command } from "../command";
import { installExamples } from "../template/install-examples";

/** Makes the first administrator and the templates to start from, while there is no person. */
export const setUp = command({
  may: "setUp.run",
  input: setUpInput,
  run: async (door, { password, ...fields }) => {
    const { tx, now, record } = door;
    // Two at once: the second waits here and then finds somebody.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ripcord set-up'))`;
    if (await tx.person.findFirst({ select: { id: true } })) return refuseMissing("Ripcord is set up already. Sign in, or ask an administrator for an invitation.");
    const person = await tx.person.create({
      data: { ...fields, role: "administrator", passwordHash: await hashPassword(password), createdAt: now },
      select: { id: true, name: true, role: true, timeZone: true, email: true },
    });
    await installExamples(tx, now);
    door.actor = person;
    record({ type: "person.joined", data: { personId: person.id, name: person.name, how: "set-up" } });
    return done({ id: person.id, email: person.email });
  },
});
