import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { follow } from "../live/follow";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { startSecondProcess } from "../testing/start-second-process";
import { must, signUp } from "../testing/world";
import { tickItem } from "./tick-item";

const stops: (() => unknown)[] = [];
beforeEach(freshDatabase);
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const db = () => clients().write;
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 20_000, interval: 5 });

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const release = must(await createRelease({ name: "Checkout", version: "1" }, amara));
  const items = await db().checklistItem.findMany({ where: { releaseId: release.id, phase: "preDeployment", verifies: null }, select: { id: true } });
  return { amara, ...release, itemIds: items.map((item) => item.id) };
}

function start(job: object) {
  const second = startSecondProcess(job);
  stops.push(second.kill);
  return second;
}

describe("two server processes on one database", { timeout: 120_000 }, () => {
  test("a tick through one is seen on the other's stream within a second", async () => {
    const { amara, key, itemIds } = await world();
    const second = start({ do: "follow", release: key });
    await until(() => expect(second.said).toContain("event: start"));
    const began = performance.now();
    must(await tickItem({ release: key, itemId: itemIds[0] }, amara));
    await until(() => expect(second.said).toContain("id: 2\nevent: change"));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test("and the other way round", async () => {
    const { amara, key, itemIds } = await world();
    const heard = { text: "" };
    stops.push(follow({ release: key, after: null, isSignedIn: async () => true }, { write: (text) => void (heard.text += text), end: () => undefined }));
    await until(() => expect(heard.text).toContain("event: start"));
    const second = start({ do: "tick", release: key, itemIds: itemIds.slice(0, 1), actor: amara.actor });
    await until(() => expect(heard.text).toContain("item.unticked"));
    expect(second.complaints).toBe("");
    const event = await db().event.findFirstOrThrow({ where: { type: "item.ticked" }, orderBy: { number: "asc" } });
    expect(heard.text).toContain(`id: ${event.number}\nevent: change`);
  });
});

describe("a process that is killed among ticks", { timeout: 120_000 }, () => {
  test("leaves no tick without its event and no event without its tick, three times over", async () => {
    const { amara, id, key, itemIds } = await world();
    for (let cut = 0; cut < 3; cut += 1) {
      const second = start({ do: "tick", release: key, itemIds, actor: amara.actor });
      await until(() => expect(second.said.length).toBeGreaterThan(100));
      await pause(cut * 17);
      await second.kill();
      expect(second.complaints).toBe("");
      await expectTold(id);
    }
    // Nothing that was left behind keeps others out.
    must(await tickItem({ release: key, itemId: itemIds[0], note: "after the cut" }, amara));
  });
});

/** Folds the events of a release and finds exactly the ticks that stand in the table, numbered without gaps. */
async function expectTold(releaseId: string) {
  // The server notices the cut when it next speaks to the dead client: what is under way commits or not.
  await until(async () => {
    const busy = await db().$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and backend_type = 'client backend'`;
    expect(busy).toEqual([]);
  });
  const events = await db().event.findMany({ where: { releaseId }, orderBy: { number: "asc" } });
  expect(events.map((event) => event.number)).toEqual(events.map((_, at) => at + 1));
  expect((await db().release.findUniqueOrThrow({ where: { id: releaseId } })).eventCount).toBe(events.length);
  const told = new Set<unknown>();
  for (const { type, data } of events) {
    const itemId = typeof data === "object" && data !== null && "itemId" in data ? data.itemId : undefined;
    if (type === "item.ticked") {
      expect(told.has(itemId)).toBe(false);
      told.add(itemId);
    }
    if (type === "item.unticked") expect(told.delete(itemId)).toBe(true);
  }
  const ticks = await db().tick.findMany({ where: { item: { releaseId } } });
  expect(ticks.map((tick) => tick.itemId).sort()).toEqual([...told].sort());
}
