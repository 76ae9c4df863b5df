import type { ApprovalFact } from "../approval/approval";
import type { DrillKind } from "../drill/kinds";
import type { WaiverFact } from "../waiver/waiver";
import type { Digests } from "./scope";

/** A drill that has ended, as readiness sees it. `at` in milliseconds since 1970: when it ended. */
export type DrillFact = {
  id: string;
  kind: DrillKind;
  result: "passed" | "failed";
  at: number;
  version: number;
  /** Of what its kind covers, in the version that it was done on. */
  digest: string;
  leadId: string | null;
  /** From the decision to recovered; null for what measures nothing. */
  measuredMs: number | null;
};

/** Everything that was proven, said and agreed about a plan, and the plan's digests as it is now. */
export type Evidence = {
  digests: Digests;
  drills: readonly DrillFact[];
  approvals: readonly ApprovalFact[];
  /** Whoever wrote a version of the plan: none of them approves it. */
  authorIds: readonly string[];
  waivers: readonly WaiverFact[];
};
