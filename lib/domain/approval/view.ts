import type { Change } from "../plan/difference";
import type { Proof } from "../readiness/readiness";
import type { ReleaseStatus } from "../release/status";
import type { Named } from "../release/view";
import type { ApprovalAnswer, ApprovalStep, RiskClass } from "./approval";

export type PolicyRow = {
  id: string;
  name: string;
  serviceIds: string[];
  riskClasses: RiskClass[];
  steps: ApprovalStep[];
  remindHours: number;
  escalateHours: number;
  /** Why nobody could agree as people are now; null while they could. */
  whyNotPossible: string | null;
};
export type PolicyList = { policies: PolicyRow[]; services: Named[]; people: (Named & { title: string })[]; gone: Named[] };

/** Who agrees at one step. Days away are of the person's own calendar. */
export type Approver = Named & { state: "agreed" | "against" | "now" | "later" | "may"; inPlaceBy: string | null; away: { untilOn: string; standIn: string | null } | null };
export type ApproverStep = { policy: string; at: number; of: number; say: string; state: "done" | "now" | "later"; people: Approver[]; /** More of a role than stand here. */ more: number };

/** An answer. "stale": the plan changed since; "answered": so it did after a word against; "replaced": by a later word in that place. */
export type AnswerRow = {
  id: string;
  who: string;
  isMine: boolean;
  inPlaceOf: string | null;
  answer: ApprovalAnswer;
  version: number;
  at: string;
  comment: string;
  state: "holds" | "stands" | "stale" | "answered" | "replaced" | "lapsed";
  /** The version that made it stale, and when that was begun. */
  since: { version: number; at: string } | null;
};

export type SinceApproved = {
  version: number;
  at: string;
  answer: ApprovalAnswer;
  changes: (Change & { who: string; at: string; version: number })[];
  /** Names of sections that say what they said. */
  unchanged: string[];
};

export type ApprovalsView = {
  key: string;
  status: ReleaseStatus;
  version: number;
  answer: string;
  given: number;
  needed: number;
  ask: { who: string; at: string; version: number; note: string; isCurrent: boolean } | null;
  steps: ApproverStep[];
  hints: { remindAt: string | null; escalateAt: string | null; escalateTo: string };
  /** Whoever could agree wrote the plan, or left. */
  nobodyLeft: boolean;
  since: SinceApproved | null;
  answers: AnswerRow[];
  /** In whose places the reader can answer now; `id` null: their own. */
  places: { id: string | null; name: string; /** Their last word against an earlier version: yes is one click. */ asked: string | null; last: ApprovalAnswer | null }[];
  whyNotAnswer: string | null;
  head: { kind: "ask" | "remind"; label: string } | null;
  rehearsed: { proof: Proof; wayBackMinutes: number | null; wayBackMeasured: boolean; budgetMinutes: number | null; dataLoss: string; next: { at: string; who: string | null } | null };
};
