import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { cloneDatabase, dropDatabase } from "@/scripts/database/clone.mjs";
import { clients } from "../db";
import { readContents } from "./contents";
import { freshDatabase, ownDatabase } from "./database";
import { readyToMark, signUp } from "./world";

const write = () => clients().write;
const addEvent = () => write().event.create({ data: { type: "tried", via: "script", at: new Date(0), data: {} } });

describe("the database of a test file", () => {
  beforeEach(freshDatabase);

  test("has what the migrations made and nothing else", async () => {
    expect(await write().event.count()).toBe(0);
    expect(await write().releaseCount.count()).toBeGreaterThan(0);
    await addEvent();
    expect(await write().event.count()).toBe(1);
  });

  test("does not show what an earlier test left, not even what refuses to be deleted", async () => {
    const before = await write().event.count();
    const { id } = await addEvent();
    await expect(write().event.delete({ where: { id } })).rejects.toThrow("never changed or removed");
    expect(before).toBe(0);
  });
});

test("a fresh database is what the migrations made, to the last row and number", async () => {
  const numbers: number[] = [];
  for (let round = 0; round < 2; round++) {
    const deputy = await signUp("Deputy", "engineer");
    const { id } = await readyToMark(await signUp("Author", "productManager"), deputy);
    numbers.push((await write().release.findUniqueOrThrow({ where: { id } })).number);
    expect(await readContents(ownDatabase())).not.toEqual(inject("contents"));
    await freshDatabase();
    expect(await readContents(ownDatabase())).toEqual(inject("contents"));
  }
  expect(numbers).toEqual([1, 1]);
});

describe("two clones", () => {
  const urls: string[] = [];
  const clone = () => cloneDatabase(inject("template"), `test_${randomUUID()}`);
  afterEach(() => Promise.all(urls.splice(0).map((url) => dropDatabase(url))));

  test("share nothing", async () => {
    urls.push(await clone(), await clone());
    const [one, two] = urls.map((connectionString) => new Client({ connectionString })) as [Client, Client];
    await Promise.all([one.connect(), two.connect()]);
    await one.query(`insert into "Event" (id, type, via, at, data) values ($1, 'tried', 'script', now(), '{}')`, [randomUUID()]);
    const count = `select count(*)::int from "Event"`;
    expect([(await one.query(count)).rows, (await two.query(count)).rows]).toEqual([[{ count: 1 }], [{ count: 0 }]]);
    await Promise.all([one.end(), two.end()]);
  });

  test("are neither the template nor this file's own", async () => {
    urls.push(await clone());
    expect(new Set([...urls, inject("template"), ownDatabase()]).size).toBe(3);
  });
});

test("runs in an odd time zone, with midnight at a quarter to the hour", () => {
  expect(new Date("2026-01-01T00:00:00+05:45").getHours()).toBe(0);
});
