import { type Finding, isActive, nameOf, type ReadinessInput } from "./input";

/** "Touches no data" is an answer, with a reason and a name. */
export function findDataUnanswered(input: ReadinessInput): Finding[] {
  const { data } = input.plan;
  const at = (field: string, say: string): Finding[] => [{ say, field: `data/${field}`, whoId: dataOwner(input) }];
  if (data.touchesData === null) return at("touchesData", "Nobody has said what this release does to data.");
  if (data.touchesData) {
    if (data.writes.trim() === "") return at("writes", "What a bad release would write is not described.");
    if (data.fate === null) return at("fate", "What happens to the data written by a bad release is not decided.");
    if (data.lossClass === null) return at("lossClass", "The data-loss class is not chosen.");
    if (data.backup === null) return at("backup", "Nobody has said whether a backup is taken.");
    return [];
  }
  if (data.noDataReason.trim() === "") return at("noDataReason", "“Touches no data” needs a reason.");
  if (data.answeredById === null) return at("answeredById", "“Touches no data” needs the name of who says so.");
  return [];
}

export function findMigrationUnanswered(input: ReadinessInput): Finding[] {
  if (input.plan.data.touchesData !== true) return [];
  const migration = input.plan.data.migrations.find((each) => each.name === "" || each.reversible === null);
  if (!migration) return [];
  const field = migration.name === "" ? "name" : "reversible";
  const say = migration.name === "" ? "A migration has no name." : `Nobody has said whether migration “${migration.name}” can be reversed.`;
  return [{ say, field: `data/migrations/${migration.id}/${field}`, whoId: dataOwner(input) }];
}

export function findDataPerson(input: ReadinessInput): Finding[] {
  const { data } = input.plan;
  const gone = data.answeredById !== null && !isActive(input, data.answeredById);
  const unowned = data.reconciliations.find((check) => !isActive(input, check.ownerId));
  return [
    ...(gone && data.answeredById ? [{ say: `${nameOf(input, data.answeredById)}, who answered for the data, is deactivated.`, field: "data/answeredById" }] : []),
    ...(unowned ? [{ say: unownedCheck(input, unowned.ownerId), field: `data/reconciliations/${unowned.id}/ownerId`, whoId: dataOwner(input) }] : []),
  ];
}

function unownedCheck(input: ReadinessInput, ownerId: string | null): string {
  return ownerId === null ? "A reconciliation check has no owner." : `${nameOf(input, ownerId)}, who owns a reconciliation check, is deactivated.`;
}

function dataOwner(input: ReadinessInput): string | null {
  const role = input.plan.roles.items.find((each) => each.duty === "dataOwner");
  return role && isActive(input, role.personId) ? role.personId : null;
}
