import "server-only";
import { done, refuseField, type Result } from "@/lib/domain/result/result";
import type { Door } from "../command";

/**
 * People who can be named, in the order asked for: nobody unknown, nobody deactivated. Their rows are held until the
 * transaction ends, so that whoever is deactivated at the same moment is either refused here or seen by that verb.
 */
export async function findActive({ tx }: Pick<Door, "tx">, ids: readonly string[], path: string): Promise<Result<{ id: string; name: string }[]>> {
  await tx.$executeRaw`select 1 from "Person" where id = any(${[...ids]}::uuid[]) order by id for share`;
  const found = await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, deactivatedAt: true } });
  const people = ids.map((id) => found.find((person) => person.id === id));
  const gone = people.find((person) => person?.deactivatedAt);
  if (gone) return refuseField(path, `${gone.name} is deactivated. Choose somebody who is active.`);
  const known = people.filter((person) => person !== undefined);
  return known.length < ids.length ? refuseField(path, "This person is not known here. Choose somebody from the list.") : done(known);
}
