import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlanDocument, Section, Step } from "@/lib/domain/plan/document";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import type { Refusal, Result } from "@/lib/domain/result/result";
import type { Context } from "../context";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { moveRelease } from "../release/move-release";
import { must, signUp } from "../testing/world";
import { getPlan } from "./queries";
import { saveSection } from "./save-section";

type Person = Awaited<ReturnType<typeof signUp>>;
let amara: Person, jonas: Person, yusuf: Person, vera: Person;

beforeAll(async () => {
  [amara, jonas, yusuf, vera] = await Promise.all([
    signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer"), signUp("Yusuf Demir", "engineer"), signUp("Vera Viewer", "viewer"),
  ]);
});

const draft = async () => must(await createRelease({ name: "Checkout", version: "1" }, amara)).key;
const save = <S extends Section>(release: string, section: S, value: PlanDocument[S], base: number, context: Context = amara) => saveSection({ release, section, value, base }, context);
const step = (more: Partial<Step> = {}): Step => ({
  id: randomUUID(), position: 1, kind: "code", instruction: "Redeploy", automation: "", ownerId: null, deputyId: null, timeBoxMinutes: 5, verification: "", undo: "yes", wayForward: "", ...more,
});
const steps = (...items: Step[]): PlanDocument["steps"] => ({ summary: "", waysBack: [], items });
const roles = (duty: string, personId: string | null, deputyId: string | null = null) => ({
  items: emptyDocument().roles.items.map((role) => (role.duty === duty ? { ...role, personId, deputyId } : role)),
});
const refused = <T>(result: Result<T>): Refusal => {
  if (result.ok) throw new Error("was not refused");
  return result.refusal;
};
const events = (key: string) => clients().read.event.count({ where: { release: { number: Number(key.slice(4)) }, type: "plan.saved" } });
const document = async (key: string) => must(await getPlan({ key }, amara)).document;

describe("a save", () => {
  test("is kept, counted and recorded once, and the same again changes nothing", async () => {
    const key = await draft();
    const value = steps(step({ position: 7 }), step({ position: 3, instruction: "  flag off\n" }));
    const first = must(await save(key, "steps", value, 0));
    expect(first.revision).toBe(1);
    expect(first.value).toMatchObject({ items: [{ position: 1, instruction: "  flag off\n" }, { position: 2, instruction: "Redeploy" }] });
    expect(must(await save(key, "steps", value, 0)).revision).toBe(1);
    expect(await events(key)).toBe(1);
    expect((await document(key)).steps).toEqual(first.value);
  });

  test("raises only its own section's revision, so that others may save theirs", async () => {
    const key = await draft();
    must(await save(key, "times", { sustainedMinutes: 10, budgetMinutes: 30 }, 0));
    const second = must(await save(key, "blast", { who: "Buyers", howMany: "", note: "" }, 0));
    expect([second.revisions.times.revision, second.revisions.blast.revision, second.revisions.steps.revision]).toEqual([1, 2, 0]);
  });

  test("stores what people really type", async () => {
    const key = await draft();
    const note = "<img src=x onerror=alert(1)> & 👩🏽‍🚒 \u202Eمرحبا\u202C \n| a | b |";
    must(await save(key, "blast", { who: note, howMany: "  3,000\n a day ", note }, 0));
    expect((await document(key)).blast).toEqual({ who: note, howMany: "3,000 a day", note });
  });
});

describe("a second editor", () => {
  test("gets the other's text, name and revision, and nothing of either is written over", async () => {
    const key = await draft();
    must(await save(key, "times", { sustainedMinutes: 10, budgetMinutes: 30 }, 0));
    must(await save(key, "roles", roles("decisionMaker", jonas.actor.id), 0));
    const refusal = refused(await save(key, "times", { sustainedMinutes: 5, budgetMinutes: 30 }, 0, jonas));
    expect(refusal).toMatchObject({ kind: "conflict", current: { value: { sustainedMinutes: 10 }, revision: 1, byName: "Amara Okafor" } });
    expect(refusal.say).toContain("Both texts are kept");
    expect((await document(key)).times.sustainedMinutes).toBe(10);
    must(await save(key, "times", { sustainedMinutes: 5, budgetMinutes: 30 }, 1, jonas));
    expect((await document(key)).times.sustainedMinutes).toBe(5);
  });

  test("of twelve at once, one is kept and eleven are told", async () => {
    const key = await draft();
    const results = await Promise.all(Array.from({ length: 12 }, (_, at) => save(key, "blast", { who: `Text ${at}`, howMany: "", note: "" }, 0)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal.kind === "conflict")).toHaveLength(11);
    expect(await events(key)).toBe(1);
  });

  test("who sends rows that another removed meanwhile is told, and the removal stands", async () => {
    const key = await draft();
    const [one, two] = [step(), step({ position: 2 })];
    must(await save(key, "steps", steps(one, two), 0));
    must(await save(key, "steps", steps(one), 1));
    const refusal = refused(await save(key, "steps", steps({ ...two, position: 1 }, { ...one, position: 2 }), 1));
    expect(refusal).toMatchObject({ kind: "conflict", current: { value: { items: [{ id: one.id }] } } });
    expect((await document(key)).steps.items).toHaveLength(1);
  });
});

describe("bad input is refused in a sentence, on its field, and changes nothing", () => {
  const bad: [string, Section, unknown, string, RegExp][] = [
    ["a NUL", "blast", { who: "a\u0000b", howMany: "", note: "" }, "value.who", /invisible control character/],
    ["half a surrogate pair", "blast", { who: "\ud83d", howMany: "", note: "" }, "value.who", /invisible control character/],
    ["2 MB", "blast", { who: "x".repeat(2_000_000), howMany: "", note: "" }, "value.who", /under 20,000 characters/],
    ["101 rows", "steps", steps(...Array.from({ length: 101 }, () => step())), "value.items", /at most 100 steps/],
    ["two rows with one id", "steps", steps(step({ id: "6e2a7a1e-0d8c-4f6c-9b1a-111111111111" }), step({ id: "6e2a7a1e-0d8c-4f6c-9b1a-111111111111" })), "value.items", /same id/],
    ["half a minute", "times", { sustainedMinutes: 0.5, budgetMinutes: null }, "value.sustainedMinutes", /whole minutes/],
    ["minutes as text", "times", { sustainedMinutes: "10", budgetMinutes: null }, "value.sustainedMinutes", /number of minutes/],
    ["a typed name", "review", { leadId: "Amara", dueDays: 5, inviteeIds: [], note: "" }, "value.leadId", /from the list/],
    ["an unknown field", "times", { sustainedMinutes: 1, budgetMinutes: 2, hurry: true }, "value", /not known here: hurry/],
    ["six roles", "roles", { items: emptyDocument().roles.items.slice(1) }, "value.items", /seven roles/],
  ];
  test.each(bad)("%s", async (_, section, value, path, say) => {
    const key = await draft();
    const refusal = refused(await saveSection({ release: key, section, value, base: 0 }, amara));
    expect(refusal.kind).toBe("invalid");
    if (refusal.kind !== "invalid") return;
    expect(refusal.fields).toEqual([{ path, say: expect.stringMatching(say) }]);
    expect(await document(key)).toEqual(emptyDocument());
    expect(await events(key)).toBe(0);
  });

  test("an unknown section and an unknown release", async () => {
    expect(refused(await saveSection({ release: await draft(), section: "finance", value: {}, base: 0 }, amara)).kind).toBe("invalid");
    expect(refused(await save("REL-99999", "times", { sustainedMinutes: 1, budgetMinutes: 2 }, 0))).toMatchObject({ kind: "missing", say: expect.stringContaining("REL-99999") });
  });
});

describe("people", () => {
  test("who are unknown or deactivated can't be named, and the field is said", async () => {
    const key = await draft();
    const gone = await signUp("Greta Gone", "engineer");
    await clients().write.person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: gone.now } });
    expect(refused(await save(key, "roles", roles("dataOwner", yusuf.actor.id, gone.actor.id), 0))).toMatchObject({
      kind: "invalid", fields: [{ path: "roles/dataOwner/deputyId", say: "Greta Gone is deactivated. Choose somebody who is active." }],
    });
    expect(refused(await save(key, "roles", roles("dataOwner", randomUUID()), 0))).toMatchObject({ fields: [{ path: "roles/dataOwner/personId" }] });
  });

  test("who were named before they left stay, shown as such, and block", async () => {
    const key = await draft();
    const gone = await signUp("Gustav Gone", "engineer");
    must(await save(key, "roles", roles("dataOwner", gone.actor.id), 0));
    await clients().write.person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: gone.now } });
    must(await save(key, "roles", roles("dataOwner", gone.actor.id, yusuf.actor.id), 1));
    const view = must(await getPlan({ key }, amara));
    expect(view.people.find((person) => person.id === gone.actor.id)).toMatchObject({ active: false });
    const { readiness } = await clients().read.release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });
    expect(readiness).toMatchObject({ blockers: expect.arrayContaining([expect.objectContaining({ code: "role.active", field: "roles/dataOwner/personId" })]) });
  });
});

describe("who may", () => {
  const times = { sustainedMinutes: 1, budgetMinutes: 2 };
  test("a person named on the plan edits the sections that they own, no others", async () => {
    const key = await draft();
    must(await save(key, "roles", roles("dataOwner", yusuf.actor.id, vera.actor.id), 0));
    for (const owner of [yusuf, vera]) expect((await save(key, "data", emptyDocument().data, 0, owner)).ok).toBe(true);
    expect(refused(await save(key, "times", times, 0, yusuf)).kind).toBe("forbidden");
    const { whyNotEdit } = must(await getPlan({ key }, yusuf));
    expect(whyNotEdit.data).toBeNull();
    expect(whyNotEdit.times).toContain("Ask Amara Okafor");
  });

  test("nobody else, and nobody who is not signed in", async () => {
    const key = await draft();
    for (const other of [jonas, vera]) expect(refused(await save(key, "times", times, 0, other)).kind).toBe("forbidden");
    expect(refused(await save(key, "times", times, 0, { ...amara, actor: null }))).toEqual({ kind: "forbidden", say: "Sign in first." });
    expect(await document(key)).toEqual(emptyDocument());
  });

  test("nobody, once the release has ended", async () => {
    const key = await draft();
    must(await moveRelease({ release: key, to: "cancelled" }, amara));
    expect(refused(await save(key, "times", times, 0))).toMatchObject({ kind: "rule", say: expect.stringContaining("Duplicate the release") });
    expect(must(await getPlan({ key }, amara)).whyNotEdit.times).toContain("cancelled");
  });
});
