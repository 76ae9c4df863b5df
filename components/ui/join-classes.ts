/** Class names side by side; what is false, null or empty is left out. */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string | undefined {
  const kept = names.filter(Boolean);
  return kept.length > 0 ? kept.join(" ") : undefined;
}
