import { describe, expect, test } from "vitest";
import type { Proof } from "../readiness/readiness";
import { sayNextProof, sayProof, sayRenewal } from "./say-proof";
import type { RenewalRow } from "./view";

const zone = "Europe/Berlin";
const now = new Date("2026-06-10T12:00:00Z");
const proof = (changes: Partial<Proof> = {}): Proof => ({ state: "holds", kind: "staging", version: 12, at: "2026-06-02T10:00:00.000Z", until: "2026-07-02T10:00:00.000Z", why: null, whoId: "", minutes: 22, ...changes });
const asked = (changes: Partial<Proof> = {}, rest = {}) => ({ proof: proof(changes), hasSteps: true, wayBackMinutes: 22, wayBackMeasured: false, stepsChanged: 0, ...rest });
const stale = { state: "stale", until: null } as const;

describe("would the way back work today?", () => {
  test.each([
    [asked({}, { wayBackMinutes: 19, wayBackMeasured: true }), "Yes, in 19 min, as measured. The staging test of version 12 proved it on Tue 2 June."],
    [asked({ kind: "run" }), "Yes, in 22 min. The real run of version 12 proved it on Tue 2 June."],
    [asked({ ...stale, why: "changed" }, { stepsChanged: 2 }), "Probably, in 22 min. It was last proven for version 12, and two steps have changed since."],
    [asked({ ...stale, why: "changed" }, { stepsChanged: 1 }), "Probably, in 22 min. It was last proven for version 12, and one step has changed since."],
    [asked({ ...stale, why: "aged" }), "Probably, in 22 min. It was last proven on Tue 2 June, longer ago than a staging test is good for."],
    [asked({ state: "failed", until: null }), "Not as it is written: the staging test of version 12 failed on Tue 2 June."],
    [asked({ state: "missing", kind: null, version: null, at: null, until: null }), "Nobody knows. The way back has never been tested."],
    [asked({}, { hasSteps: false }), "There is no way back yet: the plan has no steps."],
    [asked({}, { wayBackMinutes: null }), "Yes. The staging test of version 12 proved it on Tue 2 June."],
  ])("%#", (view, sentence) => expect(sayProof(view, zone)).toBe(sentence));
});

const row = (changes: Partial<RenewalRow> = {}): RenewalRow => ({ kind: "staging", state: "stale", by: { kind: "staging", version: 12, at: "2026-06-02T10:00:00.000Z", until: null }, why: "changed", changes: [], who: null, minutes: 25, next: null, ...changes });
const next = { drillId: "d", at: "2026-06-11T07:00:00Z", lead: "Priya Raman" };
const view = (state: Partial<Proof>, renewals: RenewalRow[], launchAt: string | null = "2026-06-11T14:00:00Z") => ({ proof: proof(state), renewals, version: 15, launchAt, hasSteps: true });

describe("what comes next for it", () => {
  test.each([
    [view({ ...stale, why: "changed" }, [row({ next })]), "The staging test on Thu 11 June at 09:00, led by Priya Raman, would prove version 15, 7 h before the launch."],
    [view({ ...stale, why: "changed" }, [row({ next })], "2026-06-11T06:00:00Z"), "The staging test on Thu 11 June at 09:00, led by Priya Raman, would prove version 15, which is after the launch."],
    [view({ ...stale, why: "changed" }, [row({ next: { ...next, lead: "" } })], null), "The staging test on Thu 11 June at 09:00 would prove version 15."],
    [view({}, [row({ next })], null), "It holds until Thu 2 July, or until a step changes. The next staging test on Thu 11 June at 09:00, led by Priya Raman, renews it."],
    [view({}, [row()]), "It holds until Thu 2 July, or until a step changes."],
    [view({ ...stale, why: "aged" }, [row({ kind: "fire", next })]), "A staging test of about 22 min would prove version 15, and so would the pipeline."],
    [view({ state: "missing", until: null, minutes: null }, [row({ next: { ...next, at: "2026-06-01T07:00:00Z" } })]), "A staging test would prove version 15, and so would the pipeline."],
  ])("%#", (asked, sentence) => expect(sayNextProof(asked, zone, now)).toBe(sentence));
});

test.each([
  [row(), "Held for version 12, done on Tue 2 June."],
  [row({ why: "aged", by: { kind: "staging", version: 12, at: "2026-04-02T10:00:00Z", until: "2026-05-02T10:00:00Z" } }), "Held for version 12 until Sat 2 May; it is too old now."],
  [row({ state: "holds", by: { kind: "run", version: 3, at: "2026-06-02T10:00:00Z", until: "2026-07-02T10:00:00Z" } }), "Holds for version 3, by the real run, until Thu 2 July."],
  [row({ state: "failed" }), "Failed for version 12 on Tue 2 June."],
  [row({ kind: "restore", state: "missing", by: null }), "The backup has never been restored."],
])("a row of what would renew the evidence: %#", (asked, sentence) => expect(sayRenewal(asked, zone)).toBe(sentence));
