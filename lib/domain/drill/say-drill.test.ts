import { expect, test } from "vitest";
import { sayDrill } from "./say-drill";
import type { DrillView } from "./view";

const at = (minute: number) => new Date(Date.UTC(2026, 5, 2, 9, minute)).toISOString();
const drill = (changes: Partial<DrillView>): DrillView => ({
  id: "d", kind: "staging", word: "passed", standing: "holds", version: 1, scheduledAt: null, minutes: null, startedAt: at(0), endedAt: at(35), lead: null, invited: [],
  worked: "", unclear: "", tookLong: "", answers: null, report: null, place: "", evidenceUrl: "", measuredMs: null, run: null, everyMonths: null, ...changes,
});
const report = { tests: 14, failures: 0, errors: 0, skipped: 0, seconds: 400, name: "build 8790", url: "" };

test.each<[Partial<DrillView>, string]>([
  [{ measuredMs: 1_140_000, worked: "the flag", tookLong: "Step 4.\nA second sign-in!" }, "Way back in 19 min. Worked: the flag. Took too long: Step 4. A second sign-in!"],
  [{ kind: "pipeline", report }, "14 tests, none failed, none skipped, in 7 min."],
  [{ kind: "pipeline", word: "failed", report: { ...report, tests: 1, failures: 1, errors: 1, skipped: 2, seconds: null } }, "1 test, 2 failed, 2 skipped."],
  [{ kind: "restore", place: "the staging database" }, "Restored to the staging database in 35 min."],
  [{ kind: "fire", unclear: "who decides", invited: [{ id: "a", name: "A", comes: true }, { id: "b", name: "B", comes: null }] }, "Two people, 35 min. Unclear: who decides."],
  [{ kind: "fire", endedAt: at(0), answers: { fails: "a", wayBack: "b", onCall: "c" } }, "Talked through."],
  [{ kind: "fire", endedAt: at(0), worked: "the names" }, "Worked: the names."],
  [{ word: "cancelled" }, "It did not take place."],
  [{ word: "underWay" }, "It goes on."],
  [{ word: "scheduled" }, "It has not begun."],
])("%#", (changes, sentence) => expect(sayDrill(drill(changes))).toBe(sentence));
