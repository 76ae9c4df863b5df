import type { Role } from "../access/roles";
import type { ReleaseStatus } from "../release/status";
import type { PersonState } from "./person";

/** A person as the list of people shows them. Instants are ISO 8601. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  title: string;
  role: Role;
  timeZone: string;
  state: PersonState;
  /** Until when the link works, for somebody who has not joined yet. */
  invitedUntil: string | null;
};

export type PeoplePage = { items: PersonRow[]; nextCursor: string | null };

/** What re-opens when somebody is deactivated, and what else ends. */
export type Reopening = {
  releases: { key: string; name: string; status: ReleaseStatus; fallsBack: boolean }[];
  services: string[];
  /** Reviews (by the key of their run) that they lead before publishing, or in which they own open actions. */
  reviews: { key: string; name: string; leads: boolean; actions: number }[];
  tokens: number;
};

export type OwnSettings = { name: string; email: string; title: string; role: Role; timeZone: string; hasPassword: boolean; signsInElsewhere: boolean };

export type TokenRow = { id: string; name: string; createdAt: string; lastUsedOn: string | null };

export type AwayRow = { id: string; /** Days of the person's own calendar, both included. */ fromOn: string; untilOn: string; standIn: { id: string; name: string } | null };
export type AwayList = { days: AwayRow[]; /** Who could stand in. */ people: { id: string; name: string; title: string }[] };
