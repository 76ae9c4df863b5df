import { escapeMarkup } from "../text/html";
import type { PublicIncident, StatusView } from "./view";
import { incidentStateNames } from "./incident-state";

const entriesKept = 50;

/** The updates as an Atom feed (RFC 4287), newest first. `site` is the address of this installation. */
export function atomFeed({ name, current, earlier }: Pick<StatusView, "name" | "current" | "earlier">, site: string): string {
  const entries = [...current, ...earlier]
    .flatMap((incident) => incident.updates.map((update) => ({ incident, ...update })))
    .sort((a, b) => b.at - a.at)
    .slice(0, entriesKept);
  // A feed must say when it changed last; one that never did is as old as the calendar.
  const updated = Math.max(0, ...entries.map(({ at }) => at), ...earlier.map(({ endedAt }) => endedAt ?? 0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<title>${xml(`${name} status`)}</title>`,
    `<id>${xml(`${site}/status`)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${site}/status/feed.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${site}/status`)}"/>`,
    `<updated>${iso(updated)}</updated>`,
    `<author><name>${xml(name)}</name></author>`,
    ...entries.map((entry) => entryOf(entry, site)),
    "</feed>",
    "",
  ].join("\n");
}

type Entry = { incident: PublicIncident; id: string; at: number; title: string; text: string };

function entryOf({ incident, id, at, title, text }: Entry, site: string): string {
  return [
    "<entry>",
    `<id>urn:uuid:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<published>${iso(at)}</published>`,
    `<updated>${iso(at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${site}/status/${incident.id}`)}"/>`,
    `<category term="${xml(incident.state)}" label="${xml(incidentStateNames[incident.state])}"/>`,
    ...incident.services.map((service) => `<category term="${xml(service)}"/>`),
    `<content type="text">${xml(text)}</content>`,
    "</entry>",
  ].join("\n");
}

// XML 1.0 knows no control signs but tab and the ends of lines, no half surrogate pairs and no U+FFFE.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return escapeMarkup(text.replace(unwritable, ""));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
