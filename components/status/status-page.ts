import type { StatusView } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { earlierList } from "./earlier-list";
import { type Done, doneSentences, type PublicForms } from "./forms";
import { incidentNow } from "./incident-now";
import { pageFrame } from "./page-frame";
import { reportForm } from "./report-form";
import { serviceTable } from "./service-table";
import { statusIcon } from "./status-icon";
import { subscribeForm } from "./subscribe-form";
import { type Clock, timeTag } from "./time-tag";

/** The status page: what is wrong, what works, how to hear more, how to tell us, what was before. */
export function statusPage(view: StatusView, { done = null, forms = {} }: { done?: Done | null; forms?: PublicForms } = {}): string {
  const { name, current, services, earlier } = view;
  const clock = { timeZone: view.timeZone, readAt: wholeMinute(view.readAt) };
  const title = current[0] ? `${current[0].title} · ${name} status` : `${name} status`;
  const body = [
    done ? html`<p class="callout callout-ready" role="status">${statusIcon("circle-check")}<span>${doneSentences[done]}</span></p>\n` : html``,
    html`<div data-renews="now">${current.length === 0 ? quiet(earlier, clock) : current.map((incident, at) => incidentNow(incident, clock, at === 0))}</div>\n`,
    html`<div data-renews="services">${serviceTable(services, clock)}</div>\n`,
    subscribeForm(forms.subscribe),
    reportForm(view, forms.report),
    html`<div data-renews="earlier">${earlierList(earlier, clock)}</div>\n`,
  ];
  return pageFrame({ name, timeZone: clock.timeZone, readAt: clock.readAt, title, isHome: true, body });
}

function quiet(earlier: StatusView["earlier"], clock: Clock): Html {
  const ends = earlier.map(({ endedAt }) => endedAt ?? 0);
  return html`<section class="now">
<h1 class="answer">Everything is working.</h1>
<p class="answer-sub">${ends.length > 0 ? html`The last problem ended on ${timeTag(Math.max(...ends), "moment", clock)}.` : "No problems are known."}</p>
</section>
`;
}

// So that the page, and with it its tag, stays the same for a minute while nothing happens.
function wholeMinute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}
