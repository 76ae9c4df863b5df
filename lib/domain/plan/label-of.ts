import { fieldAt, keyOfRow, readPath, rowsOf, type PlanPath } from "./plan-path";
import { fieldsOf } from "./plan-fields";
import { sectionNames } from "./sections";
import { type Duty, dutyNames } from "./words";

/** A path in words, counted in the given value of its section: "Step 3, time box", "Data owner, deputy", "What it writes". */
export function labelOf(path: string, value: unknown): string {
  const read = readPath(path);
  if (!read) return path;
  const field = fieldAt(read)?.name;
  if (read.list === null || read.row === null) return field ?? sectionNames[read.section];
  const row = rowLabel(read, value);
  return field ? `${row}, ${lowered(field)}` : row;
}

function rowLabel({ section, list, row }: PlanPath, value: unknown): string {
  if (section === "roles") return dutyNames[row as Duty] ?? "Role";
  const place = rowsOf(value, list ?? "").findIndex((each) => keyOfRow(each) === row) + 1;
  const one = fieldsOf(section).lists[list ?? ""]?.one ?? "Row";
  return place > 0 ? `${one} ${place}` : one;
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
