import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tickItem } from "../checklist/tick-item";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { declareFreeze } from "../freeze/declare-freeze";
import { createRelease } from "../release/create-release";
import { freshDatabase, ownDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { type Asked, follow } from "./follow";

const open: (() => void)[] = [];
beforeEach(freshDatabase);
afterEach(() => open.splice(0).forEach((leave) => leave()));

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const release = must(await createRelease({ name: "Checkout", version: "1" }, amara));
  const items = await clients().write.checklistItem.findMany({ where: { releaseId: release.id, phase: "preDeployment", verifies: null }, orderBy: { position: "asc" } });
  const tick = (at: number) => tickItem({ release: release.key, itemId: items[at]?.id }, amara).then(must);
  return { amara, ...release, tick };
}

function listen(asked: Partial<Asked>) {
  const heard = { text: "", isEnded: false };
  const reader = { write: (text: string) => void (heard.text += text), end: () => void (heard.isEnded = true) };
  const leave = follow({ release: null, after: null, isSignedIn: async () => true, ...asked }, reader);
  open.push(leave);
  return { heard, leave, until: (text: string) => vi.waitFor(() => expect(heard.text).toContain(text), { timeout: 5_000, interval: 10 }) };
}

describe("following a release", () => {
  test("starts at its number and hears the next change with its number, person and title", async () => {
    const { key, tick } = await world();
    const { heard, until } = listen({ release: key });
    await until('id: 1\nevent: start\ndata: {"number":1}\n\n');
    await tick(0);
    await until("id: 2\nevent: change\n");
    expect(heard.text).toContain('"types":["item.ticked"]');
    expect(heard.text).toContain('"who":"Amara Okafor","title":"Rollback plan documented and shared"');
    expect(heard.text).not.toContain("catchUp");
  });

  test("hears nothing of other releases, while the follower of everything does", async () => {
    const { amara, key, tick } = await world();
    const other = must(await createRelease({ name: "Onboarding", version: "1" }, amara));
    const one = listen({ release: other.key });
    const all = listen({});
    await Promise.all([one.until("event: start"), all.until(`id: all\nevent: start\ndata: {"number":${amara.now.getTime()}}`)]);
    await tick(0);
    await all.until(`"release":"${key}","number":2`);
    expect(one.heard.text).not.toContain(key);
  });

  test("hears of a freeze, which may hold any release", async () => {
    const { amara, key } = await world();
    const { until } = listen({ release: key });
    await until("event: start");
    const times = { startsAt: amara.now.toISOString(), endsAt: new Date(amara.now.getTime() + 3_600_000).toISOString() };
    must(await declareFreeze({ name: "Year end", reason: "Finance closes its books", ...times }, { ...amara, actor: { ...amara.actor, role: "leader" } }));
    await until('"types":["freeze.declared"]');
  });

  test("is told to catch up when it missed something, and only then", async () => {
    const { key, tick } = await world();
    await tick(0);
    const behind = listen({ release: key, after: "1" });
    const current = listen({ release: key, after: "2" });
    const returned = listen({ after: "all" });
    await Promise.all([behind.until("event: catchUp"), current.until("event: start"), returned.until("event: catchUp")]);
    expect(current.heard.text).not.toContain("catchUp");
  });

  test("loses nothing that is committed while it opens, and hears nothing twice", async () => {
    const { key, tick } = await world();
    const { heard, until } = listen({ release: key, after: "1" });
    await Promise.all([tick(0), tick(1), tick(2)]);
    await vi.waitFor(() => expect(heard.text.includes("catchUp") || heard.text.includes("id: 2\nevent: change")).toBe(true));
    await until("id: 4\n");
    const ids = [...heard.text.matchAll(/id: (\d+)/g)].map((match) => Number(match[1]));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(ids.at(-1)).toBe(4);
  });

  test("ends when the session is over, as soon as somebody's rights change", async () => {
    const { amara, key } = await world();
    const rafael = await signUp("Rafael Souza", "administrator");
    const isSignedIn = async () => (await clients().read.person.findUniqueOrThrow({ where: { id: amara.actor.id } })).deactivatedAt === null;
    const { heard, until } = listen({ release: key, isSignedIn });
    const stays = listen({ release: key });
    await Promise.all([until("event: start"), stays.until("event: start")]);
    must(await deactivatePerson({ personId: amara.actor.id }, rafael));
    await until("event: ended");
    expect(heard.isEnded).toBe(true);
    expect(stays.heard.isEnded).toBe(false);
  });

  test("stays when who it is cannot be asked", async () => {
    const { key, amara } = await world();
    const { heard, until } = listen({ release: key, isSignedIn: () => Promise.reject(new Error("no database")) });
    await until("event: start");
    const rafael = await signUp("Rafael Souza", "administrator");
    must(await deactivatePerson({ personId: amara.actor.id }, rafael));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.text).not.toContain("ended");
  });

  test("hears no more after it left", async () => {
    const { key, tick } = await world();
    const gone = listen({ release: key });
    const stays = listen({ release: key });
    await Promise.all([gone.until("event: start"), stays.until("event: start")]);
    gone.leave();
    await tick(0);
    await stays.until("id: 2\nevent: change");
    expect(gone.heard.text).not.toContain("event: change");
  });
});

const listeners = async (client: Client) =>
  (await client.query<{ pid: number }>("select pid from pg_stat_activity where application_name = 'ripcord live' and datname = current_database()")).rows;

describe("the one connection of a process", () => {
  test("serves three hundred followers, and closes after the last", async () => {
    const { key, tick } = await world();
    const all = Array.from({ length: 300 }, () => listen({ release: key }));
    await Promise.all(all.map(({ until }) => until("event: start")));
    const client = new Client({ connectionString: ownDatabase() });
    await client.connect();
    try {
      expect(await listeners(client)).toHaveLength(1);
      await tick(0);
      await Promise.all(all.map(({ until }) => until("id: 2\nevent: change")));
      all.forEach(({ leave }) => leave());
      await vi.waitFor(async () => expect(await listeners(client)).toHaveLength(0), 5_000);
    } finally {
      await client.end();
    }
  });

  test("tells when it is cut, comes back by itself, and tells that something may have been missed", async () => {
    const { key, tick } = await world();
    const { heard, until } = listen({ release: key });
    await until("event: start");
    const client = new Client({ connectionString: ownDatabase() });
    await client.connect();
    try {
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ripcord live' and datname = current_database()");
      await until("event: catchUp");
      expect(heard.text.indexOf("event: lost")).toBeGreaterThan(heard.text.indexOf("event: start"));
      expect(heard.text.indexOf("event: lost")).toBeLessThan(heard.text.indexOf("event: catchUp"));
      await tick(0);
      await until("id: 2\nevent: change");
    } finally {
      await client.end();
    }
  });
});
