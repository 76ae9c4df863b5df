import type { StatusView } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { statusIcon } from "./status-icon";
import { type Clock, timeTag } from "./time-tag";

/** Each service that customers see: works, or affected and since when; the affected ones first. */
export function serviceTable(services: StatusView["services"], clock: Clock): Html | null {
  if (services.length === 0) return null;
  const rows = services.toSorted((a, b) => Number(b.since !== null) - Number(a.since !== null));
  return html`<section class="week">
<div class="section-head"><h2>Services</h2></div>
<table class="table">
<thead class="visually-hidden"><tr><th scope="col">Service</th><th scope="col">State</th></tr></thead>
<tbody>
${rows.map(({ name, since }) => (since === null ? works(name) : affected(name, since, clock)))}</tbody>
</table>
</section>
`;
}

function works(name: string): Html {
  return html`<tr><td dir="auto">${name}</td><td><span class="state ready">${statusIcon("circle-check")}Works</span></td></tr>\n`;
}

function affected(name: string, since: number, clock: Clock): Html {
  return html`<tr><td class="strong" dir="auto">${name}</td><td><span class="state attention">${statusIcon("triangle-alert")}<span>Affected since ${timeTag(since, "clock", clock)}</span></span></td></tr>\n`;
}
