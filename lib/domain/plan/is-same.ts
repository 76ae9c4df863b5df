/** Whether two plain values are equal as JSON keeps them, whatever the order of their keys: -0 is 0 there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  return left.length === Object.keys(b).length && left.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]));
}
