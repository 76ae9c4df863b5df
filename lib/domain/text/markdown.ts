const special = /[\\`*_[\]<>|~&#]/g;

/** Typed text on one line of a Markdown document, as the very words that were typed. */
export function markdownLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(special, "\\$&");
  // At the start of a cell or an item these would begin a list, a heading's underline or a rule.
  return line.replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2").replace(/^[-+=]/, "\\$&");
}

/** Typed Markdown inside a document: a quote that no line of it can leave, and in which HTML is text. */
export function markdownQuote(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines.map((line) => `> ${line.replace(/<(?=[a-z/!?])/gi, "\\<")}`.trimEnd()).join("\n");
}

/** A table of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
