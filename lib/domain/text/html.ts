/** Markup that is safe to send: only `html` makes it, and it escapes all that is put in. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** `html\`<p>${text}</p>\``: texts are escaped, markup made by `html` stays, nothing and false vanish. */
export function html(markup: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(markup.map((piece, at) => piece + render(parts[at])).join(""));
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.markup;
  return typeof part === "object" ? part.map(render).join("") : escapeMarkup(String(part));
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text between tags and in quoted attributes, of HTML and of XML alike. NUL, which neither may hold, is left out. */
export function escapeMarkup(text: string): string {
  return text.replace(/[\u0000&<>"']/g, (sign) => entities[sign] ?? "");
}
