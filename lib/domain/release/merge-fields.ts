import { isSame } from "../plan/is-same";
import type { OwnFields } from "./release";

type Field = keyof OwnFields;

/**
 * Three ways of seeing the same fields: `base` as the writer saw them, `wanted` as they sent them, `current` as they
 * are now. What the writer left alone keeps its current value; what both changed differently is a conflict.
 */
export function mergeFields(base: OwnFields, wanted: OwnFields, current: OwnFields): { merged: OwnFields; conflicts: Field[] } {
  const fields = Object.keys(wanted) as Field[];
  const differs = (field: Field, a: OwnFields, b: OwnFields) => !isSame(plain(field, a), plain(field, b));
  const left = fields.filter((field) => !differs(field, base, wanted));
  const conflicts = fields.filter((field) => differs(field, base, wanted) && differs(field, base, current) && differs(field, wanted, current));
  return { merged: { ...wanted, ...Object.fromEntries(left.map((field) => [field, current[field]])) }, conflicts };
}

/** Services in no order, launches as instants. */
function plain(field: Field, fields: OwnFields): unknown {
  if (field === "services") return [...new Set(fields.services)].sort();
  if (field === "launchAt") return fields.launchAt === null ? null : Date.parse(fields.launchAt);
  return fields[field];
}
