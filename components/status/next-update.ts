import { sayNextUpdate } from "@/lib/domain/status/say-incident";
import type { PublicIncident } from "@/lib/domain/status/view";
import { type Html, html } from "@/lib/domain/text/html";
import { type Clock, timeTag } from "./time-tag";

/** When the next word comes; nothing when none was promised or it is over. */
export function nextUpdate(incident: PublicIncident, clock: Clock): Html | null {
  const said = incident.endedAt === null ? sayNextUpdate(incident, clock.readAt) : null;
  return said && html`${said.before}${timeTag(said.at, "clock", clock)}${said.after}`;
}
