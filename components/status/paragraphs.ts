import { type Html, html } from "@/lib/domain/text/html";

/** Plain text as people wrote it: blank lines part paragraphs, other ends of lines stay. */
export function paragraphs(text: string): Html[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim());
  return parts.filter((part) => part !== "").map((part) => html`<p class="muted" dir="auto">${part.split(/\r?\n/).map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</p>`);
}
