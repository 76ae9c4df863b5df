import type { PlanDocument } from "./document";
import { fieldsOf } from "./plan-fields";
import { keyOfRow, pathOf, rowsOf } from "./plan-path";
import { sections } from "./sections";

/** The paths of the fields in which a plan names this person, in the order of the sections. */
export function pathsOfPerson(plan: PlanDocument, person: string): string[] {
  return sections.flatMap((section) => {
    const { fields, lists } = fieldsOf(section);
    const value: Record<string, unknown> = plan[section];
    const names = (held: unknown) => held === person || (Array.isArray(held) && held.includes(person));
    return [
      ...Object.keys(fields).filter((field) => names(value[field])).map((field) => pathOf(section, null, null, field)),
      ...Object.entries(lists).flatMap(([list, { fields: columns }]) =>
        rowsOf(value, list).flatMap((row) => Object.keys(columns).filter((field) => names(row[field])).map((field) => pathOf(section, list, keyOfRow(row), field))),
      ),
    ];
  });
}
