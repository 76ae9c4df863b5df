import { sayMinutes } from "../duration/duration";
import type { PlanField } from "./plan-fields";

export type NameOf = (personId: string) => string;

/** A field's value as people read it; empty when nothing is set. */
export function sayValue({ kind, words }: PlanField, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return "";
  if (kind === "person") return nameOf(String(value));
  if (kind === "people") return (value as string[]).map(nameOf).sort((a, b) => a.localeCompare(b)).join(", ");
  if (kind === "yesNo" || kind === "tick") return value === true ? "Yes" : "No";
  if (kind === "choice") return words?.[String(value)] ?? String(value);
  if (kind === "choices") return (value as string[]).map((each) => words?.[each] ?? each).join(", ");
  if (kind === "minutes") return sayMinutes(Number(value));
  if (kind === "days") return value === 1 ? "1 day" : `${Number(value)} days`;
  if (kind === "rank" && typeof value === "boolean") return value ? "Beside the step before" : "After the step before";
  return String(value);
}
