import type { Refusal } from "@/lib/domain/result/result";

/** What a form shows of a refusal: a sentence for all of it, and one beside each field. */
export type FormErrors = { say: string | null; fields: Readonly<Record<string, string>> };

export const noErrors: FormErrors = { say: null, fields: {} };

export function fieldErrors(refusal: Refusal): FormErrors {
  if (refusal.kind !== "invalid") return { say: refusal.say, fields: {} };
  const fields = Object.fromEntries(refusal.fields.filter(({ path }) => path !== "").map(({ path, say }) => [path.split(".")[0], say]));
  return { say: Object.keys(fields).length > 0 ? null : refusal.say, fields };
}
