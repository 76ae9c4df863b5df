import { z } from "zod";

export type FieldLine = { name: string; required: boolean; type: string; about: string };
type Schema = { type?: string | string[]; enum?: unknown[]; format?: string; maxLength?: number; anyOf?: Schema[]; items?: Schema; description?: string; default?: unknown };

/** The fields of a shape, a line each, in words for people. */
export function listFields(shape: z.ZodType): FieldLine[] {
  const schema = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as { properties?: Record<string, Schema>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    type: sayType(field),
    about: [field.description, field.default === undefined || Array.isArray(field.default) ? "" : `${String(field.default)} when left out.`].filter(Boolean).join(" "),
  }));
}

function sayType(field: Schema): string {
  if (field.anyOf) return field.anyOf.map(sayType).join(" or ");
  if (field.enum) return field.enum.join(", ");
  if (field.type === "array") return field.items?.format === "uuid" ? "list of ids" : `list of ${sayType(field.items ?? {})}`;
  if (field.format === "date-time") return "date and time with offset";
  if (field.format === "uuid") return "id";
  if (field.type === "string") return field.maxLength ? `text, at most ${field.maxLength.toLocaleString("en")}` : "text";
  return field.type === "integer" ? "whole number" : String(field.type ?? "anything");
}
