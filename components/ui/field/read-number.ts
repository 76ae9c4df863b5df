export type NumberRules = { min?: number; max?: number; whole?: boolean };
export type ReadNumber = { ok: true; value: number | null } | { ok: false; say: string };

/** What somebody typed, as a number. Empty is null; a comma counts as the decimal point. */
export function readNumber(typed: string, { min, max, whole = false }: NumberRules = {}): ReadNumber {
  const text = typed.trim().replace(",", ".");
  if (text === "") return { ok: true, value: null };
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return { ok: false, say: "Write a number, such as 10." };

  const value = Number(text);
  if (whole && !Number.isSafeInteger(value)) return { ok: false, say: "Write a whole number." };
  if (min !== undefined && value < min) return { ok: false, say: `Give at least ${min}.` };
  if (max !== undefined && value > max) return { ok: false, say: `Give at most ${max}.` };
  return { ok: true, value };
}
