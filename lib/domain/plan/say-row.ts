import type { Section } from "./document";
import { plainLine } from "./plain-line";
import { fieldsOf } from "./plan-fields";
import { type NameOf, sayValue } from "./say-value";

/** A whole row in words, a field a line: what stands where a row was added or removed. */
export function sayRow(section: Section, list: string, row: unknown, nameOf: NameOf): string {
  if (row === null || row === undefined) return "";
  const fields = Object.entries(fieldsOf(section).lists[list]?.fields ?? {});
  const lines = fields.flatMap(([key, field]) => {
    const said = field.kind === "rank" ? "" : sayValue(field, (row as Record<string, unknown>)[key], nameOf);
    return said === "" ? [] : [`${field.name}: ${said}`];
  });
  return lines.join("\n");
}

/** The few words by which a row is spoken of: its signal, its instruction, its name. */
export function rowTitle(row: unknown): string {
  const { signal, instruction, text, name, check, what, key, reference } = row as Record<string, string | undefined>;
  const title = signal ?? instruction ?? text ?? name ?? check ?? what ?? key ?? reference ?? "";
  return plainLine(title, { max: 80 });
}
