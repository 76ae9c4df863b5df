import { incidentStateNames } from "@/lib/domain/status/incident-state";
import { asSentence } from "@/lib/domain/status/say-incident";
import type { StatusView } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { nextUpdate } from "./next-update";
import { statusIcon } from "./status-icon";
import { type Clock, timeTag } from "./time-tag";
import { updateList } from "./update-list";

/** One incident that goes on: what is wrong, what was said last, when the next word comes, and all that was told. */
export function incidentNow(incident: StatusView["current"][number], clock: Clock, isFirst: boolean): Html {
  const { id, title, state, since, updates } = incident;
  const newest = updates[0];
  const said = [asSentence(title), newest && newest.title !== title ? asSentence(newest.title) : ""].join(" ").trim();
  const next = nextUpdate(incident, clock);
  const answer = html`<a href="/status/${id}">${said}</a>`;
  return html`<section class="${isFirst ? "now" : "now week"}">
<p class="cluster"><span class="state in-progress">${statusIcon("half-circle")}${incidentStateNames[state]}</span> <span class="small faint">since ${timeTag(since, "clock", clock)}</span></p>
${isFirst ? html`<h1 class="answer" dir="auto">${answer}</h1>` : html`<h2 class="answer" dir="auto">${answer}</h2>`}
${next && html`<p class="answer-sub">${next}</p>`}
</section>
${updateList(updates, clock)}`;
}
