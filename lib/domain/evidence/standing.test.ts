import { describe, expect, test } from "vitest";
import { type DrillKind, wayKinds } from "../drill/kinds";
import type { Evidence } from "./evidence";
import { standingOf } from "./standing";

const day = 86_400_000;
const days = { fire: 90, staging: 30, pipeline: 7, restore: 90 };
const digests = { plan: "", way: "as it is", restore: "", talk: "" } as Evidence["digests"];

/** Drills of one way back, each with the day on which it was; `~` for one of an earlier text. */
function told(...drills: [on: number, kind: DrillKind, result: "passed" | "failed" | "~passed" | "~failed", measuredMs?: number][]) {
  return drills.map(([on, kind, result, measuredMs = null], at) => ({
    id: String(at), kind, result: result.replace("~", "") as "passed" | "failed", at: on * day, version: 1, digest: result.startsWith("~") ? "before" : "as it is", leadId: null, measuredMs: measuredMs as number | null,
  }));
}

describe("how the way back stands", () => {
  test.each<[string, ReturnType<typeof told>, number, string]>([
    ["never tried", told(), 0, "missing"],
    ["tried yesterday", told([0, "staging", "passed"]), 1, "holds 30"],
    ["tried a month ago, to the millisecond", told([0, "staging", "passed"]), 30, "stale aged"],
    ["tried, then rewritten", told([0, "staging", "~passed"]), 1, "stale changed"],
    ["failed", told([0, "staging", "passed"], [1, "staging", "failed"]), 2, "failed"],
    ["failed, then passed", told([0, "staging", "failed"], [1, "pipeline", "passed"]), 2, "holds 8"],
    ["failed, then passed and that is too old: what passed before the failure says nothing", told([0, "staging", "passed"], [1, "staging", "failed"], [2, "pipeline", "passed"]), 10, "stale aged"],
    ["failed and passed at one moment", told([1, "pipeline", "passed"], [1, "staging", "failed"]), 2, "failed"],
    ["failed on another text", told([0, "staging", "passed"], [1, "staging", "~failed"]), 2, "holds 30"],
    ["failed on an earlier text alone", told([0, "staging", "~failed"]), 2, "failed"],
    ["the one that lasts longest counts", told([0, "staging", "passed"], [1, "pipeline", "passed"]), 2, "holds 30"],
    ["before one that measured", told([0, "staging", "passed"], [1, "pipeline", "passed", 60_000]), 2, "holds 8"],
  ])("%s", (_, drills, now, expected) => {
    const standing = standingOf(wayKinds, { evidence: { drills, digests }, days, now: now * day });
    const said = { holds: () => ` ${"until" in standing ? Number(standing.until) / day : ""}`, stale: () => ` ${"why" in standing ? standing.why : ""}`, failed: () => "", missing: () => "" }[standing.state]();
    expect(standing.state + said).toBe(expected);
  });
});
