import { toBeside } from "./beside";
import type { PlanDocument, Section } from "./document";
import { isSame } from "./is-same";
import { labelOf } from "./label-of";
import { fieldsOf, type PlanField } from "./plan-fields";
import { keyOfRow, pathOf, rowsOf } from "./plan-path";
import { rowTitle, sayRow } from "./say-row";
import { type NameOf, sayValue } from "./say-value";
import { sections } from "./sections";

/** One readable change between two plans; an empty side was not there. `long` asks for a difference word by word. */
export type Change = { section: Section; label: string; before: string; after: string; long: boolean };

type Row = Record<string, unknown>;
const beside: PlanField = { name: "Place", kind: "rank" };

export function difference(before: PlanDocument, after: PlanDocument, nameOf: NameOf): Change[] {
  return sections.flatMap((section) => sectionDifference(section, before, after, nameOf));
}

function sectionDifference(section: Section, before: PlanDocument, after: PlanDocument, nameOf: NameOf): Change[] {
  const { fields, lists } = fieldsOf(section);
  const [was, is] = [asRow(section, before), asRow(section, after)];
  return [
    ...fieldChanges(section, fields, was, is, (field) => labelOf(pathOf(section, null, null, field), is), nameOf),
    ...Object.keys(lists).flatMap((list) => listChanges(section, list, was, is, nameOf)),
  ];
}

function listChanges(section: Section, list: string, was: Row, is: Row, nameOf: NameOf): Change[] {
  const table = fieldsOf(section).lists[list];
  if (!table) return [];
  const fields = section === "steps" ? { ...table.fields, beside } : table.fields;
  const [old, now] = [rowsOf(was, list), rowsOf(is, list)];
  const find = (rows: Row[], key: string) => rows.find((row) => keyOfRow(row) === key);
  const label = (key: string, field: string | null, from: Row) => labelOf(pathOf(section, list, key, field === "beside" ? "position" : field), from);
  const gone = old.filter((row) => !find(now, keyOfRow(row)));
  return [
    ...now.flatMap((row) => {
      const key = keyOfRow(row);
      const earlier = find(old, key);
      if (!earlier) return [{ section, label: `${label(key, null, is)} added`, before: "", after: sayRow(section, list, row, nameOf), long: true }];
      return fieldChanges(section, fields, earlier, row, (field) => label(key, field, is), nameOf);
    }),
    ...gone.map((row) => ({ section, label: `${label(keyOfRow(row), null, was)} removed`, before: sayRow(section, list, row, nameOf), after: "", long: true })),
    ...orderChange(section, table.one, old, now),
  ];
}

function fieldChanges(section: Section, fields: Readonly<Record<string, PlanField>>, was: Row, is: Row, label: (field: string) => string, nameOf: NameOf): Change[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (isSame(was[key], is[key])) return [];
    const [before, after] = [sayValue(field, was[key], nameOf), sayValue(field, is[key], nameOf)];
    return [{ section, label: label(key), before, after, long: field.kind === "text" }];
  });
}

function orderChange(section: Section, one: string, old: Row[], now: Row[]): Change[] {
  const stayed = (rows: Row[], other: Row[]) => rows.filter((row) => other.some((each) => keyOfRow(each) === keyOfRow(row)));
  const [was, is] = [stayed(old, now), stayed(now, old)];
  if (isSame(was.map(keyOfRow), is.map(keyOfRow))) return [];
  const say = (rows: Row[]) => rows.map((row, at) => `${at + 1}. ${rowTitle(row) || one}`).join("\n");
  return [{ section, label: "Order", before: say(was), after: say(is), long: false }];
}

function asRow(section: Section, plan: PlanDocument): Row {
  return section === "steps" ? { ...plan.steps, items: toBeside(plan.steps.items) } : { ...plan[section] };
}
