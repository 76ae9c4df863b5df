import "server-only";
import { z } from "zod";

/** The parameters of a path as the framework hands them over, one text each. */
export function rawParams(params: unknown): Record<string, string> {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (typeof value === "string" ? [[name, decode(value)]] : [])));
}

/** What a query string says, in the types that the shape asks for; what does not fit stays a text and is refused by the shape. */
export function rawQuery(request: Request, shape: z.ZodObject): Record<string, unknown> {
  const sent = new URL(request.url).searchParams;
  const names = [...new Set(sent.keys())];
  return Object.fromEntries(names.map((name) => [name, read(sent.getAll(name), shape.shape[name])]));
}

function read(values: string[], field: unknown): unknown {
  const inner = unwrap(field);
  if (inner instanceof z.ZodArray) return values.flatMap((value) => value.split(",")).map((value) => value.trim()).filter((value) => value !== "");
  if (values.length > 1) return values;
  const [value = ""] = values;
  return inner instanceof z.ZodNumber && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function unwrap(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault ? unwrap(field.def.innerType) : field;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
