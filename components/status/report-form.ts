import { sayReports } from "@/lib/domain/status/say-incident";
import type { StatusView } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { formField, honeypot } from "./form-field";
import { formProblem } from "./form-problem";
import type { PublicForm } from "./forms";

/** What happens, since when, with what; no account, and no script needed. */
export function reportForm({ services, current }: Pick<StatusView, "services" | "current">, form: PublicForm | undefined): Html {
  const value = (name: string) => form?.values[name] ?? "";
  const errors = form?.errors ?? {};
  const counted = sayReports(current.reduce((sum, { reports }) => sum + reports, 0));
  const option = ({ id, name }: { id: string; name: string }) => html`<option value="${id}"${value("serviceId") === id && html` selected`}>${name}</option>`;
  return html`<section class="week" id="report">
<div class="section-head"><h2>Report a problem</h2></div>
<form class="stack public-form" method="post" action="/api/public/report">
${formProblem(form)}
${formField({ id: "text", label: "What happens?", error: errors.text, control: (described) => html`<textarea class="input" id="text" name="text" rows="3" maxlength="2000" required${described}>\n${value("text")}</textarea>` })}
${services.length > 0 && formField({ id: "service", label: "With what", error: errors.serviceId, control: (described) => html`<select class="input" id="service" name="serviceId"${described}><option value="">Choose, if you know</option>${services.map(option)}</select>` })}
<div class="pair">
${formField({ id: "since", label: "Since when", error: errors.sinceWhen, control: (described) => html`<input class="input" id="since" name="sinceWhen" maxlength="80" placeholder="About 13:45" value="${value("sinceWhen")}"${described}>` })}
${formField({ id: "from", label: "E-mail, if we may ask back", error: errors.email, control: (described) => html`<input class="input" id="from" name="email" type="email" autocomplete="email" maxlength="254" value="${value("email")}"${described}>` })}
</div>
${honeypot}
<div><button class="button">Send the report</button></div>
<p class="hint">No account needed. Please leave out passwords and card numbers. ${counted}</p>
</form>
</section>
`;
}
