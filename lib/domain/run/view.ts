import type { ReleaseStatus } from "../release/status";
import type { PinnedPlan, RunState } from "./run-state";
import type { RunStatus } from "./words";

export type TimelineLine = { number: number; at: number; who: string; say: string; isDecision: boolean };
export type RunItem = { id: string; title: string; required: boolean; ownerId: string | null; isTicked: boolean; isNotApplicable: boolean; verifies: string | null; holds: boolean };

/**
 * A run as its screen needs it. Clocks, forecast and what may be done next are computed in the browser
 * from `state` and `plan` by the same functions as on the server. Times in milliseconds since 1970.
 */
export type RunView = {
  key: string;
  release: { key: string; name: string; version: string; status: ReleaseStatus; services: { id: string; name: string }[] };
  plan: PinnedPlan;
  state: RunState;
  /** Everybody whom the plan or the run names. */
  people: Record<string, { name: string; title: string }>;
  timeline: TimelineLine[];
  items: RunItem[];
  feedback: { id: string; at: number; text: string; sinceWhen: string; serviceName: string | null }[];
  feedbackCount: number;
  /** The staging test that this run is; null of a real one. */
  drill: { id: string; result: "passed" | "failed" | null } | null;
  /** What a drill that holds now measured of the way back, in whole minutes; null without one. */
  measured: { minutes: number; at: number } | null;
  locks: { serviceName: string; isLifted: boolean }[];
  reviewKey: string | null;
  /** The server's clock when this was read: a browser's may be wrong. */
  readAt: number;
};

/** A run in a list or beside the navigation. */
export type RunLine = {
  key: string;
  status: RunStatus;
  say: string;
  release: { key: string; name: string };
  state: RunState;
  /** What of it a list shows: see planOfLine. */
  plan: PinnedPlan;
  openedAt: number;
  endedAt: number | null;
  people: RunView["people"];
};

/** What "Something is wrong" needs to know of a release. */
export type Trouble = { run: string | null; mayOpen: boolean; triggers: { id: string; say: string }[] };
