import type { ReleaseStatus } from "../release/status";
import type { Phase } from "./phases";

export type Named = { id: string; name: string };

/** An item as the page shows it; times are instants in ISO 8601. */
export type ItemView = {
  id: string;
  title: string;
  required: boolean;
  owner: (Named & { active: boolean }) | null;
  dueMinutes: number | null;
  dueAt: string | null;
  tick: { who: Named; at: string; note: string; evidenceUrl: string | null; planVersion: number } | null;
  notApplicable: { who: Named; at: string; reason: string } | null;
  /** What the plan says of an item that it proves; `href` leads to the field that is missing. */
  verified: { holds: boolean; say: string; href: string | null; /** It was proven once. */ stale: boolean } | null;
  /** The section of which the tick speaks has changed since; `href` shows how. */
  stale: { what: string; href: string } | null;
  /** It does not have to hold until then. */
  waived: { until: string; reason: string; askedBy: string; by: Named; at: string } | null;
  /** What a waiver can be asked for; null while nothing of it stands in the way, or one is asked already. */
  waivable: { code: string; field: string; say: string } | null;
  waiverAsked: { by: Named; at: string } | null;
  /** Whether the reader may tick it, as far as their role and this release go. */
  mayTick: boolean;
};

export type PhaseView = {
  phase: Phase;
  /** Why nothing in it can be ticked now; null when it is open. */
  opens: string | null;
  items: ItemView[];
};

export type ChecklistView = {
  key: string;
  name: string;
  status: ReleaseStatus;
  /** Of the release's last event. */
  number: number;
  planVersion: number;
  launchAt: string | null;
  phases: PhaseView[];
  mayEdit: boolean;
  /** Whom an item can be given to; empty for those who may not edit. */
  people: (Named & { title: string })[];
};

export function isItemDone(item: ItemView): boolean {
  if (item.waived !== null) return true;
  return item.verified ? item.verified.holds : (item.tick !== null && item.stale === null) || item.notApplicable !== null;
}

/** Of the items that are required, or of all when none is. */
export function countPhase({ items }: PhaseView): { done: number; of: number; required: boolean } {
  const required = items.filter((item) => item.required);
  const counted = required.length > 0 ? required : items;
  return { done: counted.filter(isItemDone).length, of: counted.length, required: required.length > 0 };
}

const next: Partial<Record<ReleaseStatus, { phase: Phase; before: string }>> = {
  draft: { phase: "preDeployment", before: "this release from being ready" },
  deploying: { phase: "duringDeployment", before: "monitoring from starting" },
  monitoring: { phase: "postDeployment", before: "this release from being completed" },
};

/** What of the checklist stands before the next move, in a sentence, with the first such item. */
export function sayStanding(view: ChecklistView): { say: string; firstId: string | null } {
  const ahead = next[view.status];
  if (!ahead) return { say: standing[view.status] ?? "This release has ended; its checklist is kept as it was.", firstId: null };
  const open = view.phases.flatMap((each) => (each.phase === ahead.phase ? each.items.filter((item) => item.required && !isItemDone(item)) : []));
  const first = open[0];
  if (!first) return { say: `Nothing on this checklist keeps ${ahead.before}.`, firstId: null };
  return { say: `${open.length === 1 ? "1 item keeps" : `${open.length} items keep`} ${ahead.before}.`, firstId: first.id };
}

const standing: Partial<Record<ReleaseStatus, string>> = {
  ready: "Everything required before the deployment is done.",
};
