/** "Mei-Lin Chen" is MC, "Hélène Moreau" HM, "Madonna" M. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [first, last].map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
