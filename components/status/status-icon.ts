import { type Html, html } from "@/lib/domain/text/html";

/** An icon of public/icons.svg; a word always stands beside it. */
export function statusIcon(name: "circle-check" | "half-circle" | "triangle-alert" | "octagon-minus"): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="/icons.svg#${name}"></use></svg>`;
}
