import type { Targets } from "../run/durations";
import type { PinnedPlan, RunState } from "../run/run-state";
import type { TimelineLine } from "../run/view";
import type { ReleaseStatus } from "../release/status";
import type { ReviewText, TextRevisions } from "./texts";

/** Somebody who is named, and whether they can still act. */
export type ReviewPerson = { id: string; name: string; title: string; isActive: boolean };

/** Days are calendar days such as 2026-06-19; instants are ISO 8601. */
export type ReviewAction = { id: string; what: string; owner: ReviewPerson; dueOn: string; startedAt: string | null; doneAt: string | null };

/** What people wrote about a run. */
export type ReviewPart = {
  lead: ReviewPerson | null;
  dueAt: string;
  texts: Record<ReviewText, string>;
  revisions: TextRevisions;
  actions: ReviewAction[];
  readers: { person: ReviewPerson; readAt: string | null }[];
  publishedAt: string | null;
  publishedByName: string;
};

/** A run as it is looked back at and exported; `review` is null before it resolved. */
export type WholeRun = {
  /** RUN-7. */
  key: string;
  release: { key: string; name: string; version: string; status: ReleaseStatus; ownerId: string };
  plan: PinnedPlan;
  state: RunState;
  /** Everybody whom the plan, the run or the review names. */
  people: Record<string, ReviewPerson>;
  timeline: TimelineLine[];
  messages: { id: string; title: string; text: string; audience: string; at: string; byName: string }[];
  targets: Targets;
  review: ReviewPart | null;
};

export type ReviewView = WholeRun & {
  review: ReviewPart;
  /** Services that may not go forward until it is published. */
  lockedServices: string[];
  /** Whether customers saw the run on the status page, where the customer version would stand. */
  isOnStatusPage: boolean;
  /** Why the reader may not write in it, or publish it; null when they may. */
  whyNotEdit: string | null;
  whyNotPublish: string | null;
  /** Of the release's last event. */
  eventCount: number;
};

/** A review past its day, as the readiness page names it. */
export type OverdueReview = { key: string; release: { key: string; name: string }; lead: { id: string; name: string; isActive: boolean } | null; dueAt: string };

/** A review in a list. */
export type ReviewLine = {
  key: string;
  release: { key: string; name: string; version: string };
  lead: ReviewPerson | null;
  dueAt: string;
  publishedAt: string | null;
  /** Of the four questions, how many have an answer. */
  written: number;
  openActions: number;
  /** Open actions whose owner is deactivated. */
  ownerlessActions: number;
  isOverdue: boolean;
};
/** Open ones stand on every page, the first due first; published ones are paged, the newest first. */
export type ReviewPage = { open: ReviewLine[]; openCount: number; published: ReviewLine[]; nextCursor: string | null };
