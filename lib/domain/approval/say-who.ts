import { roleNames } from "../access/roles";
import { listWords } from "../readiness/input";
import { dutyNames } from "../plan/words";
import type { StepState } from "./approval-state";
import { type Around, mayApprove } from "./may-approve";

type Said = Around & { me: string; nameOf: (id: string) => string };

/** Who a step still waits for, inside a sentence: "you", "Rafael Souza", "one of A and B", "2 leaders". */
export function sayWho({ who, count, given }: Pick<StepState, "who" | "count" | "given">, { me, nameOf, ...around }: Said): string {
  const left = Math.max(1, count - given.length);
  if (who.kind === "role") return left === 1 ? `${/^[aeiou]/i.test(roleNames[who.role]) ? "an" : "a"} ${roleNames[who.role].toLowerCase()}` : `${left} ${roleNames[who.role].toLowerCase()}s`;
  const isGiven = (id: string) => given.some(({ personId, forId }) => personId === id || forId === id);
  const role = who.kind === "duty" ? around.plan.roles.items.find(({ duty }) => duty === who.duty) : undefined;
  const named = who.kind === "people" ? who.personIds : [role?.personId, role?.deputyId].filter((id) => typeof id === "string");
  const ids = named.filter((id) => mayApprove(who, id, around) && !isGiven(id));
  if (ids.length === 0) return who.kind === "duty" ? `the ${dutyNames[who.duty].toLowerCase()}` : "somebody who is here";
  const names = ids.map((id) => (id === me ? "you" : nameOf(id)));
  return ids.length <= left ? listWords(names) : `${left === 1 ? "one" : left} of ${listWords(names)}`;
}
