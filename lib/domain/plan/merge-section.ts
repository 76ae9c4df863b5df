import { fromBeside, toBeside } from "./beside";
import type { PlanDocument, Section } from "./document";
import { labelOf } from "./label-of";
import { type Clash, mergeFields, mergeRows } from "./merge-rows";
import { fieldsOf } from "./plan-fields";
import { pathOf, rowsOf } from "./plan-path";

/** One place that two people changed differently. A row that is gone on one side is null there. */
export type Conflict = { path: string; label: string; mine: unknown; theirs: unknown };
export type Merge<S extends Section> = { value: PlanDocument[S]; conflicts: Conflict[] };

/**
 * Three versions of a section into one. Changes in different places join silently; at a conflict the
 * value holds mine (or the row that still exists), and the conflict holds both.
 */
export function mergeSection<S extends Section>(section: S, base: PlanDocument[S], mine: PlanDocument[S], theirs: PlanDocument[S]): Merge<S> {
  const { fields, lists } = fieldsOf(section);
  const [was, ours, other] = [open(section, base), open(section, mine), open(section, theirs)];
  const merged = mergeFields(was, ours, other, fields, null);
  const found: { list: string | null; clash: Clash }[] = merged.clashes.map((clash) => ({ list: null, clash }));
  const value: Record<string, unknown> = merged.value;
  for (const [list, { fields: columns }] of Object.entries(lists)) {
    const rows = mergeRows(rowsOf(was, list), rowsOf(ours, list), rowsOf(other, list), section === "steps" ? { ...columns, beside } : columns);
    value[list] = rows.value;
    found.push(...rows.clashes.map((clash) => ({ list, clash })));
  }
  const closed = close(section, value);
  return { value: closed, conflicts: found.map(({ list, clash }) => conflictOf(section, closed, list, clash)) };
}

function conflictOf<S extends Section>(section: S, value: PlanDocument[S], list: string | null, { row, field, mine, theirs }: Clash): Conflict {
  const path = pathOf(section, list, row, field === "beside" ? "position" : field);
  return { path, label: labelOf(path, value), mine, theirs };
}

// Positions of all later steps change when one is added: only whether a step is beside the one before is its own.
const beside = { name: "Place", kind: "rank" } as const;

function open<S extends Section>(section: S, value: PlanDocument[S]): Record<string, unknown> {
  if (section !== "steps") return { ...value };
  const steps = value as PlanDocument["steps"];
  return { ...steps, items: toBeside(steps.items) };
}

function close<S extends Section>(section: S, value: Record<string, unknown>): PlanDocument[S] {
  if (section !== "steps") return value as PlanDocument[S];
  return { ...value, items: fromBeside(value.items as Parameters<typeof fromBeside>[0]) } as unknown as PlanDocument[S];
}
