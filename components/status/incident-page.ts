import { incidentStateNames } from "@/lib/domain/status/incident-state";
import { asSentence } from "@/lib/domain/status/say-incident";
import { sayLasted } from "@/lib/domain/status/say-time";
import type { IncidentView } from "@/lib/domain/status/view";
import { html } from "@/lib/domain/text/html";
import { nextUpdate } from "./next-update";
import { pageFrame } from "./page-frame";
import { paragraphs } from "./paragraphs";
import { statusIcon } from "./status-icon";
import { timeTag } from "./time-tag";
import { updateList } from "./update-list";

/** One incident: what it was, how long it lasted, all that was told, and what was learned. `now` in milliseconds since 1970. */
export function incidentPage({ name, timeZone, incident }: IncidentView, now: number): string {
  const { title, state, since, endedAt, updates, services, learned } = incident;
  const clock = { timeZone, readAt: now };
  const head = html`<section class="now">
<p class="cluster"><span class="state ${endedAt === null ? "in-progress" : "ready"}">${statusIcon(endedAt === null ? "half-circle" : "circle-check")}${incidentStateNames[state]}</span></p>
<h1 class="answer" dir="auto">${asSentence(title)}</h1>
<p class="answer-sub">${endedAt === null ? html`Since ${timeTag(since, "moment", clock)}. ${nextUpdate(incident, clock)}` : html`From ${timeTag(since, "moment", clock)}, for ${sayLasted(endedAt - since)}.`}</p>
${services.length > 0 && html`<p class="answer-sub" dir="auto">Affected: ${services.join(", ")}.</p>`}
</section>
`;
  const lesson = learned.trim() !== "" && html`<section class="week" id="learned">
<div class="section-head"><h2>What we learned</h2></div>
<div class="learned">${paragraphs(learned)}</div>
</section>
`;
  return pageFrame({ name, timeZone, title: `${title} · ${name} status`, body: html`${head}${lesson}${updateList(updates, clock)}` });
}
