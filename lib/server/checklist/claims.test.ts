import { beforeEach, describe, expect, test } from "vitest";
import { done } from "@/lib/domain/result/result";
import { clients } from "../db";
import { markReady } from "../release/move-release";
import { savePlan } from "../plan/save-plan";
import { freshDatabase } from "../testing/database";
import { at, completePlan, must, readyToMark, signUp } from "../testing/world";
import { createRelease } from "../release/create-release";
import { markNotApplicable } from "./mark-not-applicable";
import { tickItem } from "./tick-item";
import { untickItem } from "./untick-item";

beforeEach(freshDatabase);

const db = () => clients().write;
const eventsOf = (releaseId: string) => db().event.findMany({ where: { releaseId }, orderBy: { number: "asc" } });
const typesSince = async (releaseId: string, number: number) => (await eventsOf(releaseId)).filter((event) => (event.number ?? 0) > number).map((event) => event.type);

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const viewer = await signUp("Vera Lind", "viewer");
  const release = must(await createRelease({ name: "Checkout", version: "1" }, amara));
  const items = await db().checklistItem.findMany({ where: { releaseId: release.id }, orderBy: [{ phase: "asc" }, { position: "asc" }] });
  const find = (title: string) => {
    const item = items.find((each) => each.title.startsWith(title));
    if (!item) throw new Error(`no item ${title}`);
    return { release: release.key, itemId: item.id };
  };
  return { amara, jonas, viewer, release, find, steps: find("Data impact analysis") };
}

describe("ticking", () => {
  test("keeps who, when, note, evidence and the plan version, which it seals", async () => {
    const { jonas, release, steps } = await world();
    const later = at(jonas, 5);
    must(await tickItem({ ...steps, note: "Run 12", evidenceUrl: "https://ci.example/12" }, later));
    const tick = await db().tick.findUniqueOrThrow({ where: { itemId: steps.itemId }, include: { planVersion: true } });
    expect(tick).toMatchObject({ personId: jonas.actor.id, at: later.now, note: "Run 12", evidenceUrl: "https://ci.example/12" });
    expect(tick.planVersion).toMatchObject({ number: 1, sealedAt: later.now });
    const events = await eventsOf(release.id);
    expect(events.at(-1)).toMatchObject({ number: 2, type: "item.ticked", personId: jonas.actor.id, via: "browser", data: { itemId: steps.itemId, version: 1, note: "Run 12" } });
  });

  test("the same again changes nothing, whoever says it: the first tick stays", async () => {
    const { amara, jonas, release, steps } = await world();
    must(await tickItem(steps, jonas));
    must(await tickItem(steps, at(amara, 3)));
    expect(await db().tick.findUniqueOrThrow({ where: { itemId: steps.itemId } })).toMatchObject({ personId: jonas.actor.id, at: jonas.now });
    expect(await typesSince(release.id, 1)).toEqual(["item.ticked"]);
  });

  test("after a plan edit the old tick still speaks of the version it saw", async () => {
    const { amara, jonas, release, steps } = await world();
    must(await tickItem(steps, jonas));
    must(await savePlan({ release: release.key, base: 0, plan: completePlan(amara.actor.id, jonas.actor.id) }, at(amara, 1)));
    const tick = await db().tick.findUniqueOrThrow({ where: { itemId: steps.itemId }, include: { planVersion: true } });
    expect(tick.planVersion.number).toBe(1);
    expect(await db().planVersion.count({ where: { releaseId: release.id } })).toBe(2);
  });

  test("is refused to a viewer, and allowed to one whom the release names", async () => {
    const { amara, viewer, steps } = await world();
    expect(await tickItem(steps, viewer)).toMatchObject({ ok: false, refusal: { kind: "forbidden", say: expect.stringContaining("tick, untick") } });
    expect(await tickItem(steps, { ...viewer, actor: null })).toMatchObject({ refusal: { kind: "forbidden", say: "Sign in first." } });
    await db().checklistItem.update({ where: { id: steps.itemId }, data: { ownerId: viewer.actor.id } });
    must(await tickItem(steps, viewer));
    must(await untickItem(steps, viewer));
    const other = await itemOfNamed(amara, viewer);
    must(await tickItem(other, viewer));
  });

  test.each([
    ["Owner roles assigned", /verified from the plan/],
    ["Monitoring activated", /opens when the deployment starts/],
    ["Metrics reviewed", /opens when monitoring starts/],
    ["Rollback steps executed", /opens when a rollback is under way/],
  ])("of “%s” is refused by rule, for a tick and for not applicable", async (title, sentence) => {
    const { jonas, release, find } = await world();
    const item = find(title);
    for (const answer of [await tickItem(item, jonas), await markNotApplicable({ ...item, reason: "No" }, jonas)]) {
      expect(answer).toMatchObject({ ok: false, refusal: { kind: "rule", say: expect.stringMatching(sentence) } });
    }
    expect(await typesSince(release.id, 1)).toEqual([]);
    expect(await db().tick.count()).toBe(0);
  });

  test("an unknown item, another release's item and bad input are named", async () => {
    const { amara, jonas, release, steps } = await world();
    const other = must(await createRelease({ name: "Other", version: "1" }, amara));
    expect(await tickItem({ ...steps, release: other.key }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await tickItem({ ...steps, itemId: crypto.randomUUID() }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await tickItem({ ...steps, release: "REL-99999" }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    for (const bad of [{ itemId: "7" }, { note: "x".repeat(2_001) }, { note: "\u0000" }, { evidenceUrl: "javascript:alert(1)" }, { evidenceUrl: "ftp://x" }, { colour: "red" }]) {
      expect(await tickItem({ ...steps, ...bad }, jonas), JSON.stringify(bad)).toMatchObject({ refusal: { kind: "invalid" } });
    }
    expect(await typesSince(release.id, 1)).toEqual([]);
  });

  test("emoji, right-to-left and script are kept as they were typed", async () => {
    const { jonas, steps } = await world();
    const note = "🚀 <script>alert(1)</script> שלום";
    must(await tickItem({ ...steps, note }, jonas));
    expect((await db().tick.findUniqueOrThrow({ where: { itemId: steps.itemId } })).note).toBe(note);
  });
});

describe("unticking and not applicable", () => {
  test("take turns with the tick: an item holds one of them at most", async () => {
    const { jonas, release, steps } = await world();
    must(await tickItem(steps, jonas));
    must(await markNotApplicable({ ...steps, reason: "No staging here" }, jonas));
    must(await markNotApplicable({ ...steps, reason: "No staging here" }, jonas));
    expect([await db().tick.count(), await db().notApplicable.count()]).toEqual([0, 1]);
    must(await tickItem(steps, jonas));
    expect([await db().tick.count(), await db().notApplicable.count()]).toEqual([1, 0]);
    must(await untickItem(steps, jonas));
    expect(await untickItem(steps, jonas)).toEqual(done({ itemId: steps.itemId }));
    expect([await db().tick.count(), await db().notApplicable.count()]).toEqual([0, 0]);
    expect(await typesSince(release.id, 1)).toEqual(["item.ticked", "item.notApplicable", "item.ticked", "item.unticked"]);
  });

  test("not applicable needs a reason", async () => {
    const { jonas, steps } = await world();
    expect(await markNotApplicable({ ...steps, reason: "  " }, jonas)).toMatchObject({ refusal: { kind: "invalid", say: expect.stringContaining("Write why") } });
  });

  test("unticking makes a ready release fall back in the same transaction, and says why", async () => {
    const { amara, jonas } = await world();
    const ready = await readyToMark(amara, jonas);
    must(await markReady({ release: ready.key, to: "ready" }, amara));
    const item = ready.items.find((each) => each.phase === "preDeployment" && each.verifies === null);
    must(await untickItem({ release: ready.key, itemId: item?.id }, jonas));
    expect(await db().release.findUniqueOrThrow({ where: { id: ready.id } })).toMatchObject({ status: "draft", blockerCount: 1 });
    const events = await eventsOf(ready.id);
    expect(events.slice(-2)).toMatchObject([{ type: "item.unticked" }, { type: "release.fellBack", data: { reasons: [`“${item?.title}” is not done.`] } }]);
  });

  test("nothing can be said of a cancelled release", async () => {
    const { amara, jonas, release, steps } = await world();
    must(await tickItem(steps, jonas));
    await db().release.update({ where: { id: release.id }, data: { status: "cancelled" } });
    for (const answer of [await tickItem({ ...steps, note: "x" }, jonas), await untickItem(steps, amara), await markNotApplicable({ ...steps, reason: "x" }, amara)]) {
      expect(answer).toMatchObject({ refusal: { kind: "rule", say: "This release has ended; its checklist is kept as it was." } });
    }
  });
});

/** An item of another release, whose plan gives `named` a duty. */
async function itemOfNamed(amara: Awaited<ReturnType<typeof signUp>>, named: Awaited<ReturnType<typeof signUp>>) {
  const release = must(await createRelease({ name: "Named", version: "1" }, amara));
  must(await savePlan({ release: release.key, base: 0, plan: completePlan(amara.actor.id, named.actor.id) }, amara));
  const item = await db().checklistItem.findFirstOrThrow({ where: { releaseId: release.id, phase: "preDeployment", verifies: null } });
  return { release: release.key, itemId: item.id };
}
