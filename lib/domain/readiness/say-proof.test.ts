import { expect, test } from "vitest";
import type { Proof } from "./readiness";
import { sayProof } from "./say-proof";

const now = Date.parse("2026-06-10T12:00:00Z");
const holds: Proof = { state: "holds", kind: "staging", version: 12, at: "2026-06-02T12:00:00.000Z", until: "2026-07-02T12:00:00.000Z", why: null, whoId: "p", minutes: 25 };
const say = (changes: Partial<Proof>, more: { isLive?: boolean; now?: number } = {}) => {
  const { tone, strong, rest } = sayProof({ proof: { ...holds, ...changes }, now, zone: "Europe/Berlin", nameOf: () => "Priya Raman", ...more });
  return `${tone}: ${[strong, rest].filter(Boolean).join(" ")}`;
};

test.each<[string, Partial<Proof>]>([
  ["ready: Tested 2 June in staging (version 12), good until 2 July.", {}],
  ["ready: Tested 2 June by the pipeline (version 12), good until 9 June 2027.", { kind: "pipeline", until: "2027-06-09T12:00:00.000Z" }],
  ["ready: Carried out 2 June for real (version 12), good until 2 July.", { kind: "run" }],
  ["attention: Not proven since the steps changed. Tested 2 June in staging (version 12). A staging test of about 25 min renews it; Priya Raman can.", { state: "stale", why: "changed", until: null }],
  ["attention: Not proven since 9 June. Tested 2 June in staging (version 12). A staging test of about 25 min renews it; Priya Raman can.", { state: "stale", why: "aged", until: "2026-06-09T12:00:00.000Z" }],
  ["blocked: The last test failed. It was done 2 June in staging (version 12). Once it is mended, a staging test of about 25 min proves it; Priya Raman can.", { state: "failed", until: null }],
  ["attention: Never tested. A staging test of about 25 min proves it; Priya Raman can.", { state: "missing", kind: null, version: null, at: null, until: null }],
  ["attention: Never tested. A staging test proves it; Priya Raman can.", { state: "missing", kind: null, version: null, at: null, until: null, minutes: null }],
])("%s", (sentence, changes) => {
  expect(say(changes)).toBe(sentence);
});

test("what grew old since it was stored is not called good, except while it is live", () => {
  const late = Date.parse("2026-07-02T12:00:00Z");
  expect(say({}, { now: late - 1 })).toMatch(/^ready/);
  expect(say({}, { now: late })).toMatch(/^attention: Not proven since 2 July\./);
  expect(say({}, { now: late, isLive: true })).toBe("ready: Tested 2 June in staging (version 12).");
});
