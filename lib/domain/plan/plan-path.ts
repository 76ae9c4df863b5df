import type { PlanDocument, Section } from "./document";
import { fieldsOf, type PlanField } from "./plan-fields";
import { sections } from "./sections";

/**
 * A path names one field of a plan: it is the field of a blocker, the id of the element, and the hash
 * of a link. steps/<id>/timeBoxMinutes, data/migrations/<id>/name, roles/dataOwner/deputyId, times/budgetMinutes.
 */
export type PlanPath = { section: Section; list: string | null; row: string | null; field: string | null };

type Row = Record<string, unknown>;
type Loose = Record<string, unknown>;

export function pathOf(section: Section, list: string | null, row: string | null, field: string | null): string {
  return [section, list === "items" ? null : list, row, field].filter((part) => part !== null).join("/");
}

/** What a path names, or null when it names nothing of a plan. The row need not exist. */
export function readPath(path: string): PlanPath | null {
  const [first, ...rest] = path.split("/");
  const section = sections.find((each) => each === first);
  if (!section) return null;
  const { fields, lists } = fieldsOf(section);
  const [second = null] = rest;
  if (second === null) return { section, list: null, row: null, field: null };
  if (Object.hasOwn(fields, second)) return rest.length === 1 ? { section, list: null, row: null, field: second } : null;
  const named = second !== "items" && Object.hasOwn(lists, second);
  const list = named ? second : "items";
  const [row = null, field = null, ...more] = named ? rest.slice(1) : rest;
  const known = lists[list];
  if (!known || more.length > 0 || (field !== null && !Object.hasOwn(known.fields, field))) return null;
  return { section, list, row, field };
}

export function fieldAt(path: PlanPath): PlanField | null {
  if (path.field === null) return null;
  const { fields, lists } = fieldsOf(path.section);
  return (path.list === null ? fields[path.field] : lists[path.list]?.fields[path.field]) ?? null;
}

/** What a row is known by: its id, or the duty of a role. */
export function keyOfRow(row: unknown): string {
  const { id, duty } = row as { id?: string; duty?: string };
  return id ?? duty ?? "";
}

export function rowsOf(value: unknown, list: string): Row[] {
  const rows = (value as Loose)[list];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

/** The value at a path of a section's value; the whole row where no field is named; undefined where there is nothing. */
export function valueAt(value: unknown, path: PlanPath): unknown {
  if (path.list === null) return path.field === null ? value : (value as Loose)[path.field];
  if (path.row === null) return rowsOf(value, path.list);
  const row = rowsOf(value, path.list).find((each) => keyOfRow(each) === path.row);
  return path.field === null ? row : row?.[path.field];
}

/** The section's value with one field set. A row that is gone stays gone. */
export function withValueAt<S extends Section>(value: PlanDocument[S], path: PlanPath, next: unknown): PlanDocument[S] {
  if (path.field === null) return value;
  if (path.list === null) return { ...value, [path.field]: next };
  const rows = rowsOf(value, path.list).map((row) => (keyOfRow(row) === path.row ? { ...row, [path.field ?? ""]: next } : row));
  return { ...value, [path.list]: rows };
}

/** The plan path of a field error of a save: "value.items.2.timeBoxMinutes" is that field of the third row sent. */
export function pathOfIssue(section: Section, value: unknown, issue: string): string {
  const [, first, at, field] = issue.split(".");
  if (issue.includes("/")) return issue;
  if (first === undefined) return section;
  const { fields, lists } = fieldsOf(section);
  if (Object.hasOwn(fields, first)) return pathOf(section, null, null, first);
  const row = lists[first] && at !== undefined ? rowsOf(value, first)[Number(at)] : undefined;
  return row ? pathOf(section, first, keyOfRow(row), field ?? null) : section;
}
