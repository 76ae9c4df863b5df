import type { Named } from "../release/view";
import type { ReleaseStatus } from "../release/status";
import type { Proof } from "../readiness/readiness";
import type { FireAnswers, DrillWord, SchedulableKind } from "./drill";
import type { DrillDays, DrillKind } from "./kinds";
import type { StepTimes, WayMeasure } from "./measured";
import type { PipelineReport } from "./pipeline";

/** Instants are ISO 8601, days calendar days. */
export type Invited = Named & { comes: boolean | null };
export type LessonView = {
  id: string;
  drillId: string;
  kind: DrillKind;
  text: string;
  /** Its place in the plan as it is now; null when it speaks of no step, or of one that is gone. */
  step: { id: string; number: number } | null;
  by: string;
  owner: Named | null;
  dueOn: string | null;
  /** The plan has changed since in what it speaks of: it can be settled with a version. */
  isTakenIn: boolean;
  settledAt: string | null;
  inVersion: number | null;
};

export type DrillView = {
  id: string;
  kind: DrillKind;
  word: DrillWord;
  /** Of a drill that passed: whether it still proves something, and if not, why. */
  standing: "holds" | "changed" | "aged" | null;
  version: number | null;
  scheduledAt: string | null;
  /** Planned length. */
  minutes: number | null;
  startedAt: string | null;
  endedAt: string | null;
  lead: Named | null;
  invited: Invited[];
  worked: string;
  unclear: string;
  tookLong: string;
  answers: FireAnswers | null;
  report: PipelineReport | null;
  place: string;
  evidenceUrl: string;
  measuredMs: number | null;
  /** RUN-7, of a staging test or a real run. */
  run: string | null;
  everyMonths: number | null;
};

/** One row of "What would renew the evidence". */
export type RenewalRow = {
  kind: Exclude<DrillKind, "run">;
  state: "holds" | "stale" | "failed" | "missing";
  /** What it stands on. */
  by: { kind: DrillKind; version: number; at: string; until: string | null } | null;
  why: "changed" | "aged" | null;
  /** What changed since in what it covers, shortened to sentences. */
  changes: string[];
  /** Who can renew it; null where nobody does by hand. */
  who: Named | null;
  /** About how long it takes. */
  minutes: number | null;
  next: { drillId: string; at: string; lead: string } | null;
};

export type SeriesView = { id: string; kind: SchedulableKind; everyMonths: number; nextAt: string; lead: Named; /** Null: of this release alone. */ service: string | null };

export type DrillsView = {
  key: string;
  name: string;
  status: ReleaseStatus;
  launchAt: string | null;
  version: number;
  hasSteps: boolean;
  proof: Proof;
  wayBackMinutes: number | null;
  wayBackMeasured: boolean;
  /** How many steps differ from those that were proven last. */
  stepsChanged: number;
  renewals: RenewalRow[];
  steps: (StepTimes & { owner: string })[];
  way: WayMeasure;
  /** Ended, under way and cancelled ones, the newest first. */
  drills: DrillView[];
  /** Those that have not begun, the next first. */
  scheduled: DrillView[];
  lessons: LessonView[];
  series: SeriesView[];
  days: DrillDays;
  services: Named[];
  needsRestore: boolean;
  whyNotEdit: string | null;
};
