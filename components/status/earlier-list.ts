import { asSentence } from "@/lib/domain/status/say-incident";
import { sayLasted } from "@/lib/domain/status/say-time";
import { historyDays, type PublicIncident } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { type Clock, timeTag } from "./time-tag";

/** What is over, each with a page of its own. */
export function earlierList(earlier: readonly PublicIncident[], clock: Clock): Html {
  return html`<section class="week">
<div class="section-head"><h2>Earlier</h2><span class="small faint">Last ${historyDays} days</span></div>
${earlier.length === 0 ? html`<p class="muted none">No problems in this time.</p>` : html`<ol class="timeline timeline-days">\n${earlier.map((incident) => row(incident, clock))}</ol>`}
</section>
`;
}

function row({ id, title, since, endedAt, updates, learned }: PublicIncident, clock: Clock): Html {
  const last = updates[0];
  const said = last && last.title !== title ? ` ${asSentence(last.title)}` : "";
  const lasted = capital(sayLasted((endedAt ?? since) - since));
  return html`<li>${timeTag(since, "date", clock)}<div><a class="link strong" href="/status/${id}" dir="auto">${title}</a><p class="muted" dir="auto">${lasted}.${said}${learned !== "" && html` <a class="link" href="/status/${id}#learned">What we learned</a>`}</p></div></li>\n`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
