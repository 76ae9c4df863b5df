import type { IncidentState } from "./incident-state";

/** What the public reads; all of it is stored text. Times in milliseconds since 1970. */
export type PublicUpdate = { id: string; at: number; title: string; text: string };
export type PublicIncident = {
  id: string;
  title: string;
  state: IncidentState;
  since: number;
  startedAt: number;
  endedAt: number | null;
  nextUpdateAt: number | null;
  /** Newest first. */
  updates: PublicUpdate[];
  /** By the names that customers know. */
  services: string[];
  /** What was learned, once it is published. */
  learned: string;
};

export type StatusView = {
  /** How customers know the organisation. */
  name: string;
  timeZone: string;
  readAt: number;
  /** Going on now; newest first. `reports`: how many customers told us. */
  current: (PublicIncident & { reports: number })[];
  /** `since`: when it was hit, null while it works. */
  services: { id: string; name: string; since: number | null }[];
  /** Over, of the last 90 days; newest first. */
  earlier: PublicIncident[];
};

export type IncidentView = { name: string; timeZone: string; incident: PublicIncident };

export const historyDays = 90;
