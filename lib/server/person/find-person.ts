import "server-only";
import { done, refuseMissing, type Result } from "@/lib/domain/result/result";
import type { Person } from "@/prisma/generated/client";
import type { Door } from "../command";

/** A person whose row nobody else changes until this transaction ends. */
export async function findPerson({ tx }: Pick<Door, "tx">, personId: string): Promise<Result<Person>> {
  await tx.$executeRaw`select 1 from "Person" where id = ${personId}::uuid for no key update`;
  const person = await tx.person.findUnique({ where: { id: personId } });
  return person ? done(person) : refuseMissing("This person is not known here. Read the list of people again.");
}
