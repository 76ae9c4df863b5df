import { type Html, html } from "@/lib/domain/text/html";
import { statusIcon } from "./status-icon";

type Field = { id: string; label: string; error: string | undefined; control: (describedBy: Html) => Html };

/** A label, its control and, when something does not fit, the sentence that says what to do. */
export function formField({ id, label, error, control }: Field): Html {
  const describedBy = error ? html` aria-invalid="true" aria-describedby="${id}-error"` : html``;
  return html`<div class="field"><label class="label" for="${id}">${label}</label>${control(describedBy)}${error && html`<p class="state blocked small" id="${id}-error">${statusIcon("octagon-minus")}<span>${error}</span></p>`}</div>`;
}

/** People don't see this field and leave it empty; programs that fill every field give themselves away. */
export const honeypot = html`<div class="trap" aria-hidden="true"><label>Leave this empty <input name="website" tabindex="-1" autocomplete="off"></label></div>`;
