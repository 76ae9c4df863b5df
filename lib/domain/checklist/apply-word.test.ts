import { describe, expect, test } from "vitest";
import { applyWord, type Word } from "./apply-word";
import { type ChecklistView, countPhase, isItemDone, type ItemView, sayStanding } from "./view";

const priya = { id: "priya", name: "Priya Raman" };
const yusuf = { id: "yusuf", name: "Yusuf Demir" };
const at = "2026-06-10T12:00:00.000Z";

const item = (id: string, fields: Partial<ItemView> = {}): ItemView => ({
  id, title: id, required: true, owner: null, dueMinutes: null, dueAt: null, tick: null, notApplicable: null, verified: null, stale: null, waived: null, waivable: null, waiverAsked: null, mayTick: true, ...fields,
});
const ticked = { who: yusuf, at: "2026-06-09T08:00:00.000Z", note: "Run 12", evidenceUrl: null, planVersion: 1 };
const view = (...items: ItemView[]): ChecklistView => ({
  key: "REL-42", name: "Checkout", status: "draft", number: 7, planVersion: 3, launchAt: null, mayEdit: true, people: [],
  phases: [{ phase: "preDeployment", opens: null, items }, { phase: "duringDeployment", opens: "Opens when the deployment starts", items: [item("monitoring")] }],
});
const say = (before: ChecklistView, ...words: Word[]) => words.reduce((each, word) => applyWord(each, word, priya, at), before);
const first = (each: ChecklistView) => each.phases[0]?.items[0];

describe("a word before the server agreed", () => {
  test("ticks with the person, the moment and the plan version of the page", () => {
    expect(first(say(view(item("a")), { kind: "tick", itemId: "a" }))?.tick).toEqual({ who: priya, at, note: "", evidenceUrl: null, planVersion: 3 });
  });

  test("said twice changes nothing: the first tick stays, as on the server", () => {
    expect(first(say(view(item("a", { tick: ticked })), { kind: "tick", itemId: "a" }))?.tick).toEqual(ticked);
  });

  test("keeps the note that it does not speak of, and takes the link away that it empties", () => {
    const linked = { ...ticked, evidenceUrl: "https://ci.example/12" };
    expect(first(say(view(item("a", { tick: linked })), { kind: "tick", itemId: "a", evidenceUrl: "" }))?.tick).toMatchObject({ who: priya, note: "Run 12", evidenceUrl: null });
  });

  test("holds a tick or a reason, never both, and untick takes either back", () => {
    const off = say(view(item("a", { tick: ticked })), { kind: "notApplicable", itemId: "a", reason: "No flag" });
    expect(first(off)).toMatchObject({ tick: null, notApplicable: { who: priya, at, reason: "No flag" } });
    expect(first(say(off, { kind: "tick", itemId: "a" }))).toMatchObject({ tick: { who: priya }, notApplicable: null });
    expect(first(say(off, { kind: "untick", itemId: "a" }))).toMatchObject({ tick: null, notApplicable: null });
  });

  test("orders a phase, keeps at the end what it did not know, and leaves other phases alone", () => {
    const before = view(item("a"), item("b"), item("new"));
    const after = say(before, { kind: "order", phase: "preDeployment", itemIds: ["b", "gone", "a"] });
    expect(after.phases[0]?.items.map(({ id }) => id)).toEqual(["b", "a", "new"]);
    expect(after.phases[1]).toBe(before.phases[1]);
  });
});

describe("a stale tick", () => {
  const stale = { what: "Trigger conditions", href: "/releases/REL-1/history?from=1&to=2" };
  const old = item("a", { tick: { ...ticked, planVersion: 1 }, stale });

  test("is confirmed by ticking again, with the same note and evidence, and is not stale any more", () => {
    const after = say(view(old), { kind: "tick", itemId: "a" }).phases[0]?.items[0];
    expect(after).toMatchObject({ stale: null, tick: { who: priya, at, planVersion: 3, note: ticked.note, evidenceUrl: ticked.evidenceUrl } });
  });

  test("is not done, and a waived item is", () => {
    const waived = { until: at, reason: "Small", askedBy: "Jonas", by: yusuf, at };
    expect([isItemDone(old), isItemDone(item("b", { waived })), isItemDone(item("c", { tick: ticked }))]).toEqual([false, true, true]);
  });
});

describe("the counts and the sentence", () => {
  const mixed = view(item("a", { tick: ticked }), item("b"), item("c", { verified: { holds: false, say: "No deputy.", href: null, stale: false } }), item("d", { required: false }), item("e", { notApplicable: { who: yusuf, at, reason: "x" } }));

  test("speak of what is required", () => {
    const phase = mixed.phases[0];
    if (!phase) throw new Error("no phase");
    expect(countPhase(phase)).toEqual({ done: 2, of: 4, required: true });
    expect(countPhase({ ...phase, items: phase.items.filter((each) => !each.required) })).toEqual({ done: 0, of: 1, required: false });
  });

  test.each<[ChecklistView["status"], string, string | null]>([
    ["draft", "2 items keep this release from being ready.", "b"],
    ["ready", "Everything required before the deployment is done.", null],
    ["deploying", "1 item keeps monitoring from starting.", "monitoring"],
    ["monitoring", "Nothing on this checklist keeps this release from being completed.", null],
    ["cancelled", "This release has ended; its checklist is kept as it was.", null],
  ])("of a release that is %s: “%s”", (status, sentence, firstId) => {
    expect(sayStanding({ ...mixed, status })).toEqual({ say: sentence, firstId });
  });
});
