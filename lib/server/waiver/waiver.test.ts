import { beforeEach, describe, expect, test } from "vitest";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { askGate } from "../api/get-readiness";
import { untickItem } from "../checklist/untick-item";
import type { Context } from "../context";
import { clients } from "../db";
import { reevaluate } from "../readiness/reevaluate";
import { markReady } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import { answerWaiver } from "./answer-waiver";
import { askWaiver } from "./ask-waiver";
import { listAskedWaivers, listWaivers } from "./queries";
import { revokeWaiver } from "./revoke-waiver";

beforeEach(freshDatabase);
const db = () => clients().write;
const day = 24 * 60;
const says = (answer: { ok: boolean; refusal?: { say: string } }) => answer.refusal?.say ?? "it was done";

async function world() {
  const [amara, jonas, helene, vera] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Hélène Moreau", "leader"), await signUp("Vera Stone", "viewer")];
  const { key, id, items } = await readyToMark(amara, jonas);
  const item = items.find(({ phase, verifies }) => phase === "preDeployment" && verifies === null);
  if (!item) throw new Error("no item");
  must(await untickItem({ release: key, itemId: item.id }, amara));
  const asked = { release: key, code: "item.done", field: `checklist/${item.id}`, reason: "Ten percent of buyers only", expiresAt: at(amara, 2 * day).now.toISOString() };
  return { amara, jonas, helene, vera, key, id, item, asked, say: `“${item.title}” is not done.` };
}

const typesOf = async (releaseId: string, from: number) => (await db().event.findMany({ where: { releaseId }, orderBy: { number: "asc" } })).slice(from).map(({ type }) => type);
const toldOf = (kind: string) => db().notification.findMany({ where: { kind }, orderBy: { id: "asc" }, select: { say: true, person: { select: { name: true } } } });
const gate = async (key: string, who: Context) => (await askGate({ key }, who)).ok;

describe("a waiver is asked for", () => {
  test("copies the words of the blocker, seals the version, and tells the leaders; nothing changes yet", async () => {
    const { amara, jonas, key, id, asked, say } = await world();
    const before = (await typesOf(id, 0)).length;
    must(await askWaiver(asked, jonas));
    expect(await db().waiver.findFirstOrThrow({ include: { planVersion: true } })).toMatchObject({ say, askedById: jonas.actor.id, approved: null, planVersion: { sealedAt: expect.any(Date) } });
    expect(await typesOf(id, before)).toEqual(["waiver.asked"]);
    expect(await toldOf("waiverAsked")).toEqual([{ say: `Jonas Lindqvist asks to waive for Shorter onboarding: ${say}`, person: { name: "Hélène Moreau" } }]);
    expect(says(await markReady({ release: key, to: "ready" }, amara))).toMatch(/^This release is not ready: one thing/);
  });

  test("once while it waits, and again when it was refused", async () => {
    const { jonas, amara, helene, key, asked } = await world();
    const { id } = must(await askWaiver(asked, jonas));
    expect(says(await askWaiver(asked, amara))).toBe("A waiver for this is asked already, and waits for an answer.");
    must(await answerWaiver({ release: key, waiverId: id, approved: false, note: "Run the test." }, helene));
    must(await askWaiver(asked, jonas));
  });

  test("only by whom the release names, where they only look", async () => {
    const { vera, asked } = await world();
    expect(await askWaiver(asked, vera)).toMatchObject({ refusal: { kind: "forbidden" } });
    await db().planRole.updateMany({ where: { duty: "communicator" }, data: { deputyId: vera.actor.id } });
    must(await askWaiver(asked, vera));
  });

  test("not for what does not stand, without an end, or for long", async () => {
    const { jonas, asked, amara } = await world();
    expect(says(await askWaiver({ ...asked, field: "checklist/other" }, jonas))).toMatch(/nothing to waive/);
    expect(says(await askWaiver({ ...asked, code: "drill.way", field: "drills/way" }, jonas))).toMatch(/nothing to waive/);
    expect(await askWaiver({ ...asked, expiresAt: null }, jonas)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await askWaiver({ ...asked, expiresAt: amara.now.toISOString() }, jonas)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "expiresAt" }] } });
    expect(await askWaiver({ ...asked, expiresAt: at(amara, 91 * day).now.toISOString() }, jonas)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await db().waiver.count()).toBe(0);
  });

  test("twice at the same moment leaves one", async () => {
    const { jonas, amara, asked } = await world();
    const answers = await Promise.all([askWaiver(asked, jonas), askWaiver(asked, amara)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().waiver.count()).toBe(1);
  });

  test("for an item of the deployment too, before it begins", async () => {
    const { jonas, helene, key, id, asked } = await world();
    const monitoring = await db().checklistItem.findFirstOrThrow({ where: { releaseId: id, phase: "duringDeployment", verifies: null, required: true } });
    const waiver = must(await askWaiver({ ...asked, code: "item.duringDeployment", field: `checklist/${monitoring.id}` }, jonas));
    must(await answerWaiver({ release: key, waiverId: waiver.id, approved: true }, helene));
    expect(await db().waiver.count({ where: { approved: true } })).toBe(1);
  });
});

describe("a waiver is answered", () => {
  test("by a leader, and the gate is asked again: it opens, and the page says what is waived", async () => {
    const { amara, jonas, helene, key, id, asked, say } = await world();
    const { id: waiverId } = must(await askWaiver(asked, jonas));
    expect((await must(await listAskedWaivers({}, helene))).map((each) => each.say)).toEqual([say]);
    must(await answerWaiver({ release: key, waiverId, approved: true, note: "Agreed." }, helene));
    must(await answerWaiver({ release: key, waiverId, approved: true }, helene));
    const stored = await db().release.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ blockerCount: 0, evaluateAt: at(amara, 2 * day).now });
    expect(readinessShape.parse(stored.readiness).waived).toMatchObject([{ waiverId, say }]);
    must(await markReady({ release: key, to: "ready" }, amara));
    expect(await gate(key, amara)).toBe(true);
    expect(must(await listAskedWaivers({}, helene))).toEqual([]);
    expect((await toldOf("waiverAnswered")).map(({ person }) => person.name)).toEqual(["Amara Okafor", "Jonas Lindqvist"]);
  });

  test("never by whoever asked, nor without the capability", async () => {
    const { jonas, helene, amara, key, asked } = await world();
    const { id: waiverId } = must(await askWaiver(asked, helene));
    expect(says(await answerWaiver({ release: key, waiverId, approved: true }, helene))).toBe("You asked for this yourself, so somebody else has to agree.");
    for (const who of [jonas, amara]) expect(await answerWaiver({ release: key, waiverId, approved: true }, who)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(must(await listWaivers({ key }, helene))).toMatchObject([{ state: "asked", mayAnswer: false }]);
  });

  test("not of a release that has ended, nor with a reason that nobody can see", async () => {
    const { jonas, helene, key, id, asked } = await world();
    const { id: waiverId } = must(await askWaiver(asked, jonas));
    await db().release.update({ where: { id }, data: { status: "cancelled" } });
    expect(says(await answerWaiver({ release: key, waiverId, approved: true }, helene))).toBe("This release has ended, so there is nothing to waive.");
    expect(await askWaiver({ ...asked, reason: "\u200b" }, jonas)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "reason" }] } });
    expect(await askWaiver({ ...asked, expiresAt: `2026-06-11T00:00:00.${"0".repeat(900)}Z` }, jonas)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "expiresAt" }] } });
  });

  test("with no only for a reason, once, and in time", async () => {
    const { jonas, helene, key, id, asked } = await world();
    const { id: waiverId } = must(await askWaiver(asked, jonas));
    const answer = { release: key, waiverId };
    expect(await answerWaiver({ ...answer, approved: false }, helene)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "note" }] } });
    expect(says(await answerWaiver({ ...answer, approved: true }, at(helene, 3 * day)))).toMatch(/^Its time is over/);
    must(await answerWaiver({ ...answer, approved: false, note: "Run the test." }, helene));
    expect(says(await answerWaiver({ ...answer, approved: true }, helene))).toMatch(/^Hélène Moreau has answered it already/);
    expect((await db().release.findUniqueOrThrow({ where: { id } })).blockerCount).toBe(1);
  });
});

describe("a waiver ends", () => {
  async function waived() {
    const found = await world();
    const { id: waiverId } = must(await askWaiver(found.asked, found.jonas));
    must(await answerWaiver({ release: found.key, waiverId, approved: true }, found.helene));
    must(await markReady({ release: found.key, to: "ready" }, found.amara));
    return { ...found, waiverId };
  }

  test("overnight: the gate closes at that very moment, and the job lets the release fall back and tells its people", async () => {
    const { amara, key, id, say } = await waived();
    const [before, then] = [at(amara, 2 * day - 1), at(amara, 2 * day)];
    expect(await gate(key, before)).toBe(true);
    await reevaluate(key, before.now);
    expect((await db().release.findUniqueOrThrow({ where: { id } })).status).toBe("ready");

    // Nobody has come by since: what is stored still says ready, and the gate does not believe it.
    const refused = await askGate({ key }, then);
    expect(says(refused)).toMatch(/may not go on: 1 thing stands in the way/);
    await reevaluate(key, then.now);
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft", blockerCount: 1 });
    expect((await typesOf(id, 0)).at(-1)).toBe("release.fellBack");
    expect(await toldOf("waiverEnded")).toMatchObject([{ say: `A waiver of Shorter onboarding has ended: ${say}`, person: { name: "Amara Okafor" } }, { person: { name: "Jonas Lindqvist" } }]);
    await reevaluate(key, at(amara, 3 * day).now);
    expect(await toldOf("waiverEnded")).toHaveLength(2);
  });

  test("by hand, for a reason, and a ready release falls back in the same transaction", async () => {
    const { amara, jonas, helene, key, id, waiverId, say } = await waived();
    expect(await revokeWaiver({ release: key, waiverId, reason: " " }, helene)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await revokeWaiver({ release: key, waiverId, reason: "No" }, jonas)).toMatchObject({ refusal: { kind: "forbidden" } });
    must(await revokeWaiver({ release: key, waiverId, reason: "All buyers now" }, helene));
    must(await revokeWaiver({ release: key, waiverId, reason: "All buyers now" }, helene));
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "draft", blockerCount: 1 });
    expect((await typesOf(id, 0)).slice(-2)).toEqual(["waiver.revoked", "release.fellBack"]);
    expect((await toldOf("waiverEnded")).map((told) => told.say)).toEqual(Array(2).fill(`Hélène Moreau took back the waiver for Shorter onboarding: ${say} “All buyers now”`));
    expect(await gate(key, amara)).toBe(false);
  });

  test("and stays on the list, as what it was", async () => {
    const { helene, amara, key, waiverId } = await waived();
    expect(must(await listWaivers({ key }, helene))).toMatchObject([{ id: waiverId, state: "holds", mayRevoke: true }]);
    expect(must(await listWaivers({ key }, at(helene, 2 * day)))).toMatchObject([{ state: "ended", mayRevoke: false }]);
    must(await revokeWaiver({ release: key, waiverId, reason: "All buyers now" }, helene));
    expect(must(await listWaivers({ key }, amara))).toMatchObject([{ state: "revoked", revokedBy: { name: "Hélène Moreau" }, mayRevoke: false }]);
    expect(says(await answerWaiver({ release: key, waiverId, approved: false, note: "x" }, helene))).toMatch(/answered it already/);
  });

  test("while one that waits or holds is never crowded out by fifty that are over", async () => {
    const { helene, key, waiverId } = await waived();
    const { id: _, ...row } = await db().waiver.findUniqueOrThrow({ where: { id: waiverId } });
    const asked = await db().waiver.create({ data: { ...row, approved: null, answeredById: null, answeredAt: null } });
    await db().waiver.createMany({ data: Array.from({ length: 51 }, (_, minute) => ({ ...row, approved: false, askedAt: at(helene, minute + 1).now })) });
    const list = must(await listWaivers({ key }, at(helene, 60)));
    expect(list.map(({ state }) => state)).toEqual(["asked", "holds", ...Array(50).fill("refused")]);
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual([asked.id, waiverId]);
    expect(list[2]?.askedAt).toBe(at(helene, 51).now.toISOString());
  });
});
