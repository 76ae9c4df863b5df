import "server-only";
import type { z } from "zod";
import { type Result, refuse } from "@/lib/domain/result/result";

/** The shape of a verb's input, or the sentence for each field that does not fit. */
export function parseInput<S extends z.ZodType>(shape: S, raw: unknown): Result<z.output<S>> {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), say: sayIssue(issue) }));
  const first = fields[0];
  const say = fields.length === 1 && first ? sayField(first) : `${fields.length} fields need your attention.`;
  return refuse({ kind: "invalid", say, fields });
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `Remove what is not known here: ${issue.keys.join(", ").slice(0, 200)}.`;
  // zod's own words start like this; ours are full sentences already.
  return issue.message.startsWith("Invalid input: expected ") ? `This must be ${article(issue.message.slice(24).split(",")[0] ?? "")}.` : issue.message;
}

function sayField(field: { path: string; say: string }): string {
  return field.path ? `${field.path}: ${field.say}` : field.say;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
