import { type Html, html } from "@/lib/domain/text/html";
import { formField, honeypot } from "./form-field";
import { formProblem } from "./form-problem";
import type { PublicForm } from "./forms";

/** Asks for an address; works without any script. */
export function subscribeForm(form: PublicForm | undefined): Html {
  const control = (described: Html) => html`<input class="input" id="email" name="email" type="email" autocomplete="email" maxlength="254" required value="${form?.values.email ?? ""}"${described}>`;
  return html`<section class="week" id="subscribe">
<div class="section-head"><h2>Get updates</h2></div>
<form class="stack public-form" method="post" action="/api/public/subscribe">
${formProblem(form)}
${formField({ id: "email", label: "E-mail", error: form?.errors.email, control })}
${honeypot}
<div class="cluster cluster-wide"><button class="button button-primary">Send me updates</button><a class="link small" href="/status/feed.atom">Atom feed</a></div>
<p class="hint">We send one e-mail to confirm. Every update has a link that ends them with one click.</p>
</form>
</section>
`;
}
