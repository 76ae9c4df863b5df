import { fromBeside, toBeside } from "./beside";
import type { PlanDocument, Section } from "./document";
import type { Conflict } from "./merge-section";
import { fieldAt, keyOfRow, readPath, rowsOf, withValueAt } from "./plan-path";

export type Choice = "mine" | "theirs" | "both";

/** Whether both can stand one after the other: texts can, a number cannot. */
export function canKeepBoth({ path, mine, theirs }: Conflict): boolean {
  const read = readPath(path);
  const kind = read && fieldAt(read)?.kind;
  return (kind === "text" || kind === "line") && isText(mine) && isText(theirs);
}

/** The section's value once somebody chose what stays at a conflict. */
export function resolveConflict<S extends Section>(value: PlanDocument[S], conflict: Conflict, choice: Choice): PlanDocument[S] {
  const path = readPath(conflict.path);
  if (!path) return value;
  const kept = choice === "both" ? bothTexts(conflict, fieldAt(path)?.kind === "line") : conflict[choice];
  if (path.field === "position") return withBeside(value as PlanDocument["steps"], path.row, kept === true) as PlanDocument[S];
  if (path.field !== null) return withValueAt(value, path, kept);
  if (path.list === null || kept !== null) return value;
  return { ...value, [path.list]: rowsOf(value, path.list).filter((row) => keyOfRow(row) !== path.row) };
}

function bothTexts({ mine, theirs }: Conflict, oneLine: boolean): string {
  return [theirs, mine].map((each) => String(each).trim()).join(oneLine ? "; " : "\n\n");
}

function withBeside(value: PlanDocument["steps"], id: string | null, beside: boolean): PlanDocument["steps"] {
  return { ...value, items: fromBeside(toBeside(value.items).map((step) => (step.id === id ? { ...step, beside } : step))) };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
