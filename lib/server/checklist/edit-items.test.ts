import { Client } from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { addItem } from "./add-item";
import { changeItem } from "./change-item";
import { orderItems } from "./order-items";
import { getChecklist } from "./queries";
import { removeItem } from "./remove-item";
import { tickItem } from "./tick-item";

beforeEach(freshDatabase);

const db = () => clients().write;

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { id, key } = must(await createRelease({ name: "Checkout", version: "1", launchAt: "2026-06-11T16:00:00Z" }, amara));
  const list = async (context = amara) => must(await getChecklist({ key }, context));
  const titles = async () => (await list()).phases[0]?.items.map((item) => item.title);
  const lastEvent = () => db().event.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } });
  const fields = { title: "Load test", required: false, ownerId: jonas.actor.id, dueMinutes: -2_880 };
  return { amara, jonas, id, key, list, titles, lastEvent, fields };
}

describe("editing the checklist", () => {
  test("adds at the end of the phase, with an event", async () => {
    const { amara, jonas, key, fields, list, lastEvent } = await world();
    const { itemId } = must(await addItem({ release: key, phase: "preDeployment", ...fields }, amara));
    const added = (await list()).phases[0]?.items.at(-1);
    expect(added).toMatchObject({ id: itemId, title: "Load test", required: false, owner: { name: "Jonas Lindqvist", active: true }, dueAt: "2026-06-09T16:00:00.000Z" });
    expect(await lastEvent()).toMatchObject({ type: "item.added", personId: amara.actor.id, data: { title: "Load test", phase: "preDeployment" } });
    expect(await addItem({ release: key, phase: "preDeployment", ...fields }, jonas)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("changes fields, says which, and changes nothing when nothing differs", async () => {
    const { amara, key, fields, lastEvent } = await world();
    const { itemId } = must(await addItem({ release: key, phase: "rollback", ...fields }, amara));
    const input = { release: key, itemId, ...fields, title: "Load test, three times", required: true };
    must(await changeItem(input, amara));
    const changed = await lastEvent();
    expect(changed).toMatchObject({ type: "item.changed", data: { before: "Load test", fields: ["title", "required"] } });
    must(await changeItem(input, amara));
    expect((await lastEvent()).number).toBe(changed.number);
  });

  test("refuses an owner who is deactivated or unknown, an empty and an overlong title, half a minute", async () => {
    const { amara, jonas, key, fields } = await world();
    await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: new Date() } });
    const input = { release: key, phase: "preDeployment", ...fields };
    for (const ownerId of [jonas.actor.id, crypto.randomUUID()]) {
      expect(await addItem({ ...input, ownerId }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "ownerId", say: "Choose an owner who is active." }] } });
    }
    for (const bad of [{ title: " " }, { title: "x".repeat(201) }, { dueMinutes: 1.5 }, { dueMinutes: 600_000 }, { phase: "later" }]) {
      expect(await addItem({ ...input, ownerId: null, ...bad }, amara)).toMatchObject({ refusal: { kind: "invalid" } });
    }
  });

  test("orders a phase; a list that lacks an item or knows one too many is a conflict with the current one", async () => {
    const { amara, key, titles, list, lastEvent } = await world();
    const ids = (await list()).phases[0]?.items.map((item) => item.id) ?? [];
    const before = (await titles()) ?? [];
    must(await orderItems({ release: key, phase: "preDeployment", itemIds: ids.toReversed() }, amara));
    expect(await titles()).toEqual(before.toReversed());
    expect(await lastEvent()).toMatchObject({ type: "items.ordered" });
    for (const itemIds of [ids.slice(1), [...ids, crypto.randomUUID()], [...ids.slice(1), ids[1]]]) {
      expect(await orderItems({ release: key, phase: "preDeployment", itemIds }, amara)).toMatchObject({ refusal: { kind: "conflict", current: ids.toReversed() } });
    }
  });

  test("removes an item with its tick; the event keeps the title, and removing again is nothing", async () => {
    const { amara, jonas, key, list, lastEvent } = await world();
    const item = (await list()).phases[0]?.items[0];
    must(await tickItem({ release: key, itemId: item?.id }, jonas));
    must(await removeItem({ release: key, itemId: item?.id }, amara));
    const removed = await lastEvent();
    expect(removed).toMatchObject({ type: "item.removed", data: { title: item?.title } });
    expect(await db().tick.count()).toBe(0);
    must(await removeItem({ release: key, itemId: item?.id }, amara));
    expect((await lastEvent()).number).toBe(removed.number);
    expect(await tickItem({ release: key, itemId: item?.id }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("reading the checklist", () => {
  test("shows what may be ticked by whom, what is closed, and what the plan proves", async () => {
    const { key, jonas, list } = await world();
    const viewer = await signUp("Vera Lind", "viewer");
    const [pre, during] = (await list(jonas)).phases;
    expect(pre?.opens).toBeNull();
    expect(during?.opens).toBe("Opens when the deployment starts");
    expect(pre?.items.map((item) => item.mayTick)).toEqual(Array(6).fill(true));
    expect(pre?.items.at(-1)?.verified).toMatchObject({ holds: false, href: `/releases/${key}/plan#roles/decisionMaker/personId` });
    const seen = await list(viewer);
    expect(seen).toMatchObject({ mayEdit: false, people: [], number: 1, planVersion: 1 });
    expect(seen.phases[0]?.items.every((item) => !item.mayTick)).toBe(true);
    await db().checklistItem.update({ where: { id: pre?.items[0]?.id }, data: { ownerId: viewer.actor.id } });
    expect((await list(viewer)).phases[0]?.items.map((item) => item.mayTick)).toEqual([true, ...Array<boolean>(5).fill(false)]);
  });

  test("asks as often for two hundred items as for sixteen", async () => {
    const { amara, id, key } = await world();
    const asked = vi.spyOn(Client.prototype, "query");
    const statements = async () => {
      asked.mockClear();
      must(await getChecklist({ key }, amara));
      return asked.mock.calls.length;
    };
    const few = await statements();
    await db().checklistItem.createMany({ data: Array.from({ length: 184 }, (_, at) => ({ releaseId: id, phase: "preDeployment" as const, position: 100 + at, title: `Item ${at}`, ownerId: amara.actor.id })) });
    expect(await statements()).toBe(few);
    expect(few).toBe(1);
  });

  test("says that there is no such release", async () => {
    const { amara } = await world();
    expect(await getChecklist({ key: "REL-99999" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
  });
});
