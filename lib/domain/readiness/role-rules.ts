import { dutyNames } from "../plan/words";
import { type Finding, isActive, listWords, nameOf, type ReadinessInput } from "./input";

type Side = "personId" | "deputyId";

export function findNoPerson(input: ReadinessInput): Finding[] {
  return vacant(input, "personId", "is not named", "are not named");
}

export function findNoDeputy(input: ReadinessInput): Finding[] {
  return vacant(input, "deputyId", "has no deputy", "have no deputy");
}

export function findInactiveDuty(input: ReadinessInput): Finding[] {
  return input.plan.roles.items.flatMap((role) => {
    const duty = dutyNames[role.duty].toLowerCase();
    const gone = (id: string | null): id is string => id !== null && !isActive(input, id);
    return [
      ...(gone(role.personId) ? [{ say: `${nameOf(input, role.personId)}, the ${duty}, is deactivated.`, field: `roles/${role.duty}/personId` }] : []),
      ...(gone(role.deputyId) ? [{ say: `${nameOf(input, role.deputyId)}, the deputy of the ${duty}, is deactivated.`, field: `roles/${role.duty}/deputyId` }] : []),
    ];
  });
}

export function findOwnDeputy(input: ReadinessInput): Finding[] {
  return input.plan.roles.items.flatMap((role) =>
    role.personId !== null && role.personId === role.deputyId
      ? [{ say: `${nameOf(input, role.personId)} cannot be both ${dutyNames[role.duty].toLowerCase()} and its deputy.`, field: `roles/${role.duty}/deputyId` }]
      : [],
  );
}

function vacant(input: ReadinessInput, side: Side, one: string, many: string): Finding[] {
  const roles = input.plan.roles.items.filter((role) => role[side] === null);
  const first = roles[0];
  if (!first) return [];
  const names = roles.map((role) => dutyNames[role.duty].toLowerCase());
  const all = roles.length === input.plan.roles.items.length;
  const say = names.length === 1 ? `The ${names[0]} ${one}.` : all ? `The seven roles ${many}.` : `The ${listWords(names)} ${many}.`;
  return [{ say, field: `roles/${first.duty}/${side}` }];
}
