import "server-only";
import { editOwnInput } from "@/lib/domain/person/person";
import { done } from "@/lib/domain/result/result";
import { command } from "../command";
import { findPerson } from "./find-person";

/** One's own name and time zone. */
export const editOwn = command({
  may: "person.editOwn",
  input: editOwnInput,
  run: async ({ tx, actor, record }, after) => {
    const found = await findPerson({ tx }, actor.id);
    if (!found.ok) return found;
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== found.value[field]);
    if (fields.length === 0) return done({ personId: actor.id });
    await tx.person.update({ where: { id: actor.id }, data: after, select: { id: true } });
    record({ type: "person.changed", data: { personId: actor.id, name: after.name, fields } });
    return done({ personId: actor.id });
  },
});
