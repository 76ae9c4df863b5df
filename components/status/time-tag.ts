import { sayClock, sayDate, sayMoment } from "@/lib/domain/status/say-time";
import { type Html, html } from "@/lib/domain/text/html";

const says = { clock: sayClock, date: sayDate, moment: sayMoment };
export type Clock = { timeZone: string; readAt: number };

/** A time in the zone that the page states; the page's script says it again in the reader's own. */
export function timeTag(at: number, as: keyof typeof says, { timeZone, readAt }: Clock): Html {
  return html`<time datetime="${new Date(at).toISOString()}" data-as="${as}">${says[as](at, timeZone, readAt)}</time>`;
}
