import type { PlanDocument, Step } from "../plan/document";
import type { Answer, Pain, Risk, RunStatus, StepStatus } from "./words";

/** All times in milliseconds since 1970, so that a state travels as JSON and folds alike in server and browser. */
export type StepState = {
  status: StepStatus;
  /** Who does it now: the owner of the plan until somebody takes over. */
  ownerId: string | null;
  startedAt: number | null;
  /** When it was done, failed or skipped last. */
  endedAt: number | null;
  verifiedAt: number | null;
  verifiedById: string | null;
  tries: number;
  /** Why it failed or was skipped. */
  reason: string;
  /** Another way than the written one, of a retry. */
  another: string;
  note: string;
};

export type Decision = {
  at: number;
  byId: string | null;
  answer: Answer;
  until: number | null;
  fixMinutes: number | null;
  pain: Pain;
  isSpreading: boolean;
  risk: Risk;
  suggested: Answer;
  because: string;
  brokeGlass: string | null;
};

export type Escalation = { at: number; to: string; reason: string; stepId: string | null; byItself: boolean };
export type SentMessage = { at: number; messageId: string; planMessageId: string | null; audience: "internal" | "external"; moment: string; nextUpdateAt: number | null; nextById: string | null };

export type RunState = {
  status: RunStatus;
  /** A staging test: the same law, but nothing of it goes outside, holds or counts. */
  isDrill: boolean;
  detectedAt: number;
  openedById: string | null;
  /** When the trouble began, as told by who opened the run. */
  since: number;
  seen: string;
  evidence: string;
  links: string[];
  triggerId: string | null;
  acknowledged: { at: number; byId: string | null } | null;
  /** The last one holds. */
  decisions: Decision[];
  /** By step id; a step that nobody touched has no entry. */
  steps: Record<string, StepState>;
  noReturnAllowed: { at: number; byId: string | null; stepId: string } | null;
  /** The signal's last change; until one is recorded it holds since `since`. */
  signal: { holds: boolean; at: number; value: string };
  verifyingAt: number | null;
  recoveredAt: number | null;
  /** How often a way back was given up, or what was wrong came back after it. */
  setbacks: number;
  endedAt: number | null;
  warnedAt: number | null;
  escalations: Escalation[];
  holdEndedAt: number | null;
  sent: SentMessage[];
  /** One update of several may be skipped, so each has its time. */
  skippedMessages: { at: number; planMessageId: string }[];
  overdueTold: string[];
  /** Sent messages that did not reach everybody. */
  undelivered: string[];
  /** People who said that they have seen it, in order. */
  seenBy: string[];
  /** Ids of the notes that devices gave them. */
  noted: string[];
  lastAt: number;
};

/** What a run was pinned to. */
export type PinnedPlan = { version: number; document: PlanDocument };
/** A step of the way that was decided on. */
export type RunStep = Pick<Step, "id" | "position" | "kind" | "instruction" | "automation" | "ownerId" | "deputyId" | "timeBoxMinutes" | "verification" | "undo" | "wayForward">;

export function currentDecision(state: RunState): Decision | null {
  return state.decisions.at(-1) ?? null;
}
