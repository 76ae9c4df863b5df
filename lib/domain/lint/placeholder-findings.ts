import { labelOf } from "../plan/label-of";
import { fieldsOf } from "../plan/plan-fields";
import { keyOfRow, pathOf, rowsOf } from "../plan/plan-path";
import { sections } from "../plan/sections";
import type { Finding, ReadinessInput } from "../readiness/input";
import { placeholderIn } from "./placeholder";

type Written = { path: string; text: string };

/** Every text of the plan that is still a placeholder. */
export function findPlaceholders({ plan }: ReadinessInput): Finding[] {
  return sections.flatMap((section) =>
    textsOf(section, plan[section]).flatMap(({ path, text }) => {
      const found = placeholderIn(text);
      return found === null ? [] : [{ say: `${labelOf(path, plan[section])}: “${found}” is a placeholder.`, field: path }];
    }),
  );
}

function textsOf(section: (typeof sections)[number], value: unknown): Written[] {
  const { fields, lists } = fieldsOf(section);
  const written = (row: object, names: typeof fields, path: (field: string) => string): Written[] =>
    Object.entries(names).flatMap(([name, { kind }]) => {
      const text = (row as Record<string, unknown>)[name];
      return (kind === "text" || kind === "line") && typeof text === "string" && text !== "" ? [{ path: path(name), text }] : [];
    });
  return [
    ...written(value as object, fields, (field) => pathOf(section, null, null, field)),
    ...Object.entries(lists).flatMap(([list, { fields: names }]) => rowsOf(value, list).flatMap((row) => written(row, names, (field) => pathOf(section, list, keyOfRow(row), field)))),
  ];
}
