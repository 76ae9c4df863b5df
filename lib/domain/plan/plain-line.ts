/** The first line of a Markdown text without its marks, cut at `max` characters; "code" keeps its backticks on request. */
export function plainLine(text: string, { max = Infinity, code = false } = {}): string {
  const first = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const words = first
    .trim()
    .replace(/^(#+|[-*+]|\d+\.|>)\s+/, "")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/\*(?=\S)([^*]+?)(?<=\S)\*/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
  const plain = code ? words : words.replaceAll("`", "");
  return plain.length > max ? `${plain.slice(0, max - 1)}…` : plain;
}
