import { sayClock, sayZone } from "@/lib/domain/status/say-time";
import type { PublicUpdate } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { paragraphs } from "./paragraphs";
import { type Clock, timeTag } from "./time-tag";

/** What was told, newest first. */
export function updateList(updates: readonly PublicUpdate[], clock: Clock): Html | null {
  if (updates.length === 0) return null;
  // Times of other days need room for their day.
  const hasDays = updates.some(({ at }) => sayClock(at, clock.timeZone, clock.readAt).includes(","));
  return html`<section class="week">
<div class="section-head"><h2>Updates</h2><span class="small faint">Newest first, <span data-zone-word>${sayZone(clock.timeZone)}</span></span></div>
<ol class="timeline${hasDays && " timeline-moments"}">
${updates.map(({ at, title, text }) => html`<li>${timeTag(at, "clock", clock)}<div><p class="strong" dir="auto">${title}</p>${paragraphs(text)}</div></li>\n`)}</ol>
</section>
`;
}
