import { type Html, html } from "@/lib/domain/text/html";
import { statusIcon } from "./status-icon";
import type { PublicForm } from "./forms";

/** Why a form was not taken, when no single field is to blame. */
export function formProblem(form: PublicForm | undefined): Html | null {
  if (!form || form.say === "") return null;
  return html`<p class="callout callout-blocked" role="alert">${statusIcon("octagon-minus")}<span>${form.say}</span></p>`;
}
