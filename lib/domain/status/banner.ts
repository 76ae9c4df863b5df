import type { IncidentState } from "./incident-state";

/** What a customer's own site shows. `id` changes with each update, so a new one is shown to who dismissed the last. */
export type Banner = { id: string; title: string; text: string; state: IncidentState; at: string; href: string };
export type BannerAnswer = { banner: Banner | null };

type Told = { id: string; at: Date; title: string; text: string; incident: { state: IncidentState } };

/** The newest update for the banner; `site` is the address of this installation. */
export function bannerOf(told: readonly Told[], site: string): BannerAnswer {
  const newest = [...told].sort((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))[0];
  if (!newest) return { banner: null };
  const { id, title, text, at, incident } = newest;
  return { banner: { id, title, text, state: incident.state, at: at.toISOString(), href: `${site}/status` } };
}
