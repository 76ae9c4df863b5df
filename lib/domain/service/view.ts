import type { ReleaseStatus } from "../release/status";
import type { Named } from "../release/view";

export type Service = {
  id: string;
  name: string;
  about: string;
  owner: Named & { active: boolean };
  dependsOn: Named[];
  dependedOnBy: Named[];
};

/** A service as the list shows it, with how many open releases change it and those that launch first. */
export type ServiceRow = Service & { open: { count: number; first: { key: string; name: string; status: ReleaseStatus }[] } };

export type ServicePage = { items: ServiceRow[]; nextCursor: string | null };
