import { untouchedDrillDays } from "../drill/kinds";
import type { PlanDocument } from "../plan/document";
import type { ReadinessInput } from "../readiness/input";
import { plainDigests } from "./scope";

/** A plan of which nothing was proven, under the policy as it comes: what the law needs beside the plan itself. */
export function nothingProven(plan: PlanDocument, now: number): Pick<ReadinessInput, "evidence" | "policy" | "now"> {
  return {
    evidence: { digests: plainDigests(plan), drills: [], approvals: [], authorIds: [], waivers: [] },
    policy: { days: untouchedDrillDays, ruleLevels: {}, approvals: [] },
    now,
  };
}
