import { isSame } from "./is-same";
import type { PlanField } from "./plan-fields";
import { keyOfRow } from "./plan-path";

export type Clash = { row: string | null; field: string | null; mine: unknown; theirs: unknown };
type Row = Record<string, unknown>;
type Merged<T> = { value: T; clashes: Clash[] };

/** Field by field: what only one of the two changed is taken; what both changed stays mine, and clashes. */
export function mergeFields(base: Row | undefined, mine: Row, theirs: Row, fields: Readonly<Record<string, PlanField>>, row: string | null): Merged<Row> {
  const clashes: Clash[] = [];
  const value = { ...mine };
  for (const [field, { kind }] of Object.entries(fields)) {
    const [was, ours, other] = [base?.[field], mine[field], theirs[field]];
    if (isSame(ours, other) || (base && isSame(other, was))) continue;
    if (base && isSame(ours, was)) value[field] = other;
    else if (kind === "people" || kind === "choices") value[field] = mergeSets(was, ours, other);
    else clashes.push({ row, field, mine: ours, theirs: other });
  }
  return { value, clashes };
}

/** Rows by their key: added, removed and reordered on either side. A row that one removed and the other changed is kept, and clashes. */
export function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[], fields: Readonly<Record<string, PlanField>>): Merged<Row[]> {
  const [was, ours, other] = [byKey(base), byKey(mine), byKey(theirs)];
  const clashes: Clash[] = [];
  const kept = new Map<string, Row>();
  for (const key of new Set([...ours.keys(), ...other.keys()])) {
    const [b, m, t] = [was.get(key), ours.get(key), other.get(key)];
    if (m && t) {
      const merged = mergeFields(b, m, t, fields, key);
      kept.set(key, merged.value);
      clashes.push(...merged.clashes);
      continue;
    }
    const only = m ?? t;
    if (!only || (b && isSame(only, b))) continue;
    kept.set(key, only);
    if (b) clashes.push({ row: key, field: null, mine: m ?? null, theirs: t ?? null });
  }
  const order = mergeOrder([...was.keys()], [...ours.keys()], [...other.keys()]);
  return { value: order.map((key) => kept.get(key)).filter((row) => row !== undefined), clashes };
}

/** The order of whoever moved something; mine where both did. What the other added comes after what it came after there. */
function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const known = new Set(base);
  const common = (list: string[]) => list.filter((key) => known.has(key) && mine.includes(key) && theirs.includes(key));
  const theyMoved = !isSame(common(theirs), common(base));
  const iMoved = !isSame(common(mine), common(base));
  const [lead, follow] = theyMoved && !iMoved ? [theirs, mine] : [mine, theirs];
  const order = [...lead];
  follow.forEach((key, at) => {
    if (order.includes(key)) return;
    const before = follow.slice(0, at).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

function mergeSets(base: unknown, mine: unknown, theirs: unknown): unknown[] {
  const [was, ours, other] = [asList(base), asList(mine), asList(theirs)];
  const added = ours.filter((each) => !was.includes(each) && !other.includes(each));
  return [...other.filter((each) => ours.includes(each) || !was.includes(each)), ...added];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function byKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyOfRow(row), row]));
}
