import { describe, expect, test } from "vitest";
import type { Blocker } from "../readiness/blocker";
import { definitionOfDone } from "../readiness/policy";
import { evaluate } from "../readiness/readiness";
import { asked as now, completeRelease, jonas } from "../testing/complete-release";
import { askWaiverInput, answerWaiverInput } from "./inputs";
import { sayWaived } from "./say-waived";
import { applyWaivers, isWaivable, type WaiverFact } from "./waiver";
import { waiverState } from "./waiver-state";
import { whyNotAsk } from "./why-not-ask";

const day = 86_400_000;
const blocker: Blocker = { code: "item.done", say: "“Load test” is not done.", section: "checklist", field: "checklist/1", whoId: jonas };
const waiver: WaiverFact = { id: "w", code: "item.done", field: "checklist/1", say: blocker.say, from: now - day, until: now + day };
const open = (blockers: Blocker[], waivers: WaiverFact[], at = now) => applyWaivers(blockers, waivers, at).open.length;

describe("a waiver covers", () => {
  test("the blocker that it names, and says until when", () => {
    expect(applyWaivers([blocker], [waiver], now)).toEqual({ open: [], waived: [{ ...blocker, waiverId: "w", until: new Date(now + day).toISOString() }] });
  });

  test.each<[string, Partial<Blocker>]>([
    ["another place", { field: "checklist/2" }],
    ["another rule", { code: "item.stale" }],
    ["other words, because more was found there", { say: "“Load test” was ticked for version 2." }],
  ])("not %s", (_, changes) => {
    expect(open([{ ...blocker, ...changes }], [waiver])).toBe(1);
  });

  test("once it is approved, until its end, which is not part of it", () => {
    expect(open([blocker], [{ ...waiver, from: Infinity }])).toBe(1);
    expect([waiver.from, waiver.until - 1, waiver.until].map((at) => open([blocker], [waiver], at))).toEqual([0, 0, 1]);
  });

  test("what stands in the way of a deployment that had begun before it was approved", () => {
    const began = waiver.from - 60_000;
    expect(open([blocker], [waiver], began)).toBe(0);
  });

  test("with the longest of several", () => {
    const long = { ...waiver, id: "long", until: now + 3 * day };
    expect(applyWaivers([blocker], [waiver, long], now).waived[0]?.waiverId).toBe("long");
  });

  test.each(["step.some", "release.owner", "approval.given", "run.open", "service.locked"])("never %s", (code) => {
    expect(isWaivable(code)).toBe(false);
    expect(open([{ ...blocker, code }], [{ ...waiver, code }])).toBe(1);
  });
});

test("of the Definition of Done all can be waived but what a launch can't be without", () => {
  expect(definitionOfDone.map(({ code }) => code).filter((code) => !isWaivable(code))).toEqual(["step.some", "approval.given", "release.owner"]);
  expect(isWaivable("freeze.holds")).toBe(true);
});

test("what is waived does not block, counts as done, and blocks again when the waiver ends", () => {
  const release = completeRelease();
  const item = release.items.find(({ phase, verifies }) => phase === "preDeployment" && verifies === null);
  if (!item) throw new Error("no item");
  item.tick = null;
  const [found] = evaluate(release).blockers;
  expect(found).toMatchObject({ code: "item.done", field: `checklist/${item.id}` });
  release.evidence.waivers.push({ ...waiver, field: `checklist/${item.id}`, say: found?.say ?? "" });
  const waived = evaluate(release);
  expect([waived.blockers, waived.waived.length, waived.changesAt]).toEqual([[], 1, new Date(now + day).toISOString()]);
  expect(waived.itemsDone).toBe(waived.itemsRequired);
  expect(evaluate({ ...release, now: now + day }).blockers).toEqual([found]);
});

describe("a waiver may be asked for", () => {
  const asked = { code: blocker.code, field: blocker.field, expiresAt: now + day, now, standing: [blocker], waiting: [] };

  test("what stands in the way now, for at most 90 days", () => {
    expect(whyNotAsk(asked)).toEqual({ blocker });
    expect(whyNotAsk({ ...asked, expiresAt: now + 90 * day })).toEqual({ blocker });
    expect(whyNotAsk({ ...asked, expiresAt: now + 90 * day + 1 })).toMatchObject({ path: "expiresAt", say: expect.stringContaining("at most 90 days") });
    expect(whyNotAsk({ ...asked, expiresAt: now })).toMatchObject({ path: "expiresAt" });
  });

  test("not what does not stand, what nobody can waive, or what is asked already", () => {
    expect(whyNotAsk({ ...asked, field: "checklist/2" })).toMatchObject({ say: expect.stringContaining("nothing to waive") });
    expect(whyNotAsk({ ...asked, code: "run.open", standing: [{ ...blocker, code: "run.open" }] })).toEqual({ say: "Nobody can waive this. It has to be cleared." });
    expect(whyNotAsk({ ...asked, waiting: [blocker] })).toMatchObject({ say: expect.stringContaining("waits for an answer") });
    expect(whyNotAsk({ ...asked, waiting: [{ ...blocker, say: "Something else." }] })).toEqual({ blocker });
  });

  test("with a reason and an end, and a refusal needs a note", () => {
    const says = (input: object) => askWaiverInput.safeParse({ release: "REL-1", code: "item.done", field: "checklist/1", reason: "Small", expiresAt: "2026-06-30T12:00:00Z", ...input }).error?.issues[0]?.message;
    expect(says({})).toBeUndefined();
    expect(says({ reason: " " })).toBe("Say why it does not have to hold.");
    expect(says({ expiresAt: null })).toBe("Say until when; a waiver never stays for good.");
    const answer = { release: "REL-1", waiverId: crypto.randomUUID(), approved: false };
    expect(answerWaiverInput.safeParse(answer).error?.issues[0]?.message).toMatch(/^Say why not/);
    expect(answerWaiverInput.safeParse({ ...answer, approved: true }).success).toBe(true);
  });
});

test.each([
  ["asked", { approved: null }, 0],
  ["ended", { approved: null }, 2],
  ["holds", { approved: true }, 0],
  ["ended", { approved: true }, 1],
  ["refused", { approved: false }, 0],
  ["revoked", { approved: true, revokedAt: new Date(now) }, 0],
] as const)("a waiver is %s when it is %j, %i days after", (state, fields, days) => {
  expect(waiverState({ revokedAt: null, expiresAt: new Date(now + day), ...fields }, new Date(now + days * day))).toBe(state);
});

test("leadership reads how many are waived, and what ends first", () => {
  const until = (days: number) => new Date(now + days * day).toISOString();
  expect(sayWaived([], now, "UTC")).toBe("");
  expect(sayWaived([{ say: "The backup was never restored.", until: until(9) }, { say: blocker.say, until: until(2) }], now, "UTC")).toBe("2 waived until 12 June: “Load test” is not done.");
});
