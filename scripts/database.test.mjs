import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { startDatabase } from "./database.mjs";
import { processMark } from "./process-mark.mjs";

const isRoot = process.getuid?.() === 0;
const toRemove = [];
const running = [];

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), "ripcord-database-"));
  toRemove.push(folder);
  return folder;
}

async function start(options) {
  const database = await startDatabase({ durable: false, ...options });
  running.push(database);
  return database;
}

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" }).finally(() => client.end());
  return rows.flat();
}

const postmasterOf = (place) => Number(readFileSync(join(place, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);

async function untilGone(pid) {
  for (let tries = 0; processMark(pid) !== undefined && tries < 200; tries++) await pause(50);
  return processMark(pid) === undefined;
}

/** Another process that starts the database on the folder and then only waits. */
async function startElsewhere(folder) {
  const script = `import { startDatabase } from ${JSON.stringify(join(import.meta.dirname, "database.mjs"))};
    const { place } = await startDatabase({ folder: ${JSON.stringify(folder)}, durable: false });
    console.log(place);
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [place] = await once(other.stdout, "data");
  return { other, postmaster: postmasterOf(String(place).trim()) };
}

afterEach(async () => {
  for (const database of running.splice(0)) {
    await database.stop();
    toRemove.push(database.place);
  }
  for (const folder of toRemove.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the embedded database", () => {
  it("is PostgreSQL 18, durable unless told otherwise, for this machine alone, and sorts names as people do", async () => {
    const { url } = await start({ folder: newFolder(), durable: true });
    expect(await ask(url, "select current_setting('server_version_num')::int / 10000, current_setting('fsync'), current_setting('listen_addresses'), current_setting('TimeZone')")).toEqual([18, "on", "127.0.0.1", "UTC"]);
    expect(await ask(url, "select name from (values ('Zoe'), ('anna'), ('Élodie'), ('Bob')) as people (name) order by name")).toEqual(["anna", "Bob", "Élodie", "Zoe"]);
    await expect(ask(url.replace(/:[^:@]*@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
  });

  it("keeps its data and its address between a stop and a start, and lets go of the folder", async () => {
    const folder = newFolder();
    const first = await start({ folder });
    await ask(first.url, "create table kept as select 42 as answer");
    expect(JSON.parse(readFileSync(join(folder, "running.json"), "utf8"))).toMatchObject({ pid: process.pid, databaseUrl: first.url });
    expect(statSync(join(folder, "running.json")).mode & 0o077).toBe(0);
    await first.stop();
    expect(existsSync(join(folder, "running.json"))).toBe(false);
    const second = await start({ folder });
    expect(await ask(second.url, "select answer from kept")).toEqual([42]);
    expect(statSync(second.place).mode & 0o077).toBe(0);
  });

  it("refuses a second one on the same folder while the first runs", async () => {
    const folder = newFolder();
    await start({ folder });
    await expect(startDatabase({ folder })).rejects.toThrow(`in use by process ${process.pid}: wait for it, or stop it first.`);
  });

  it("gives the folder to one of several that come at once", async () => {
    const folder = newFolder();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => start({ folder })));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  });
});

describe("after a kill -9", () => {
  it("of the server, starts on what was committed", async () => {
    const folder = newFolder();
    const first = await start({ folder, durable: true });
    await ask(first.url, "create table kept as select 42 as answer");
    process.kill(postmasterOf(first.place), "SIGKILL");
    await first.gone;
    await first.stop();
    expect(existsSync(join(first.place, "cluster", "postmaster.pid"))).toBe(true);
    expect(await ask((await start({ folder })).url, "select answer from kept")).toEqual([42]);
  });

  it("of the process that started it, the server ends by itself and the folder is free", async () => {
    const folder = newFolder();
    const { other, postmaster } = await startElsewhere(folder);
    other.kill("SIGKILL");
    await once(other, "exit");
    const { url } = await start({ folder });
    expect(await ask(url, "select 1")).toEqual([1]);
    expect(await untilGone(postmaster)).toBe(true);
  });

  it("does not take another program for its server when that got the number", async () => {
    const folder = newFolder();
    const { place, stop } = await start({ folder });
    const lock = join(place, "cluster", "postmaster.pid");
    const lines = readFileSync(lock, "utf8").split("\n");
    await stop();
    writeFileSync(lock, [process.pid, ...lines.slice(1)].join("\n"));
    writeFileSync(join(folder, "running.json"), JSON.stringify({ pid: process.pid, mark: "another time" }));
    expect(await ask((await start({ folder })).url, "select 1")).toEqual([1]);
  });
});

describe("what a person can mend is one sentence", () => {
  it("when the folder can't be made", async () => {
    const folder = join(newFolder(), "data");
    writeFileSync(folder, "a file");
    await expect(startDatabase({ folder })).rejects.toThrow(`The data folder ${folder} can't be written (EEXIST): move away the file that has its name.`);
  });

  it.skipIf(isRoot)("when the folder can't be written", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    await expect(startDatabase({ folder })).rejects.toThrow(`The data folder ${folder} can't be written (EACCES): give this user the right to write there.`);
    chmodSync(folder, 0o700);
  });

  it("when the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address();
    await expect(startDatabase({ folder: newFolder(), port, durable: false })).rejects.toThrow(`Port ${port}, meant for the database, is taken`);
    other.close();
  });

  it("when the data are of another version", async () => {
    const folder = newFolder();
    const { place, stop } = await start({ folder });
    await stop();
    writeFileSync(join(place, "cluster", "PG_VERSION"), "17\n");
    await expect(startDatabase({ folder })).rejects.toThrow(/was made by PostgreSQL 17 and this is 18/);
    expect(existsSync(join(folder, "running.json"))).toBe(false);
  });
});

describe.skipIf(!isRoot)("for root where the server's user may not enter", () => {
  function newProject() {
    const home = newFolder();
    mkdirSync(join(home, "project", ".data"), { recursive: true });
    return join(home, "project");
  }

  it("keeps data and programs in a place of their own, which it names, and finds again", async () => {
    const folder = join(newProject(), ".data");
    const said = [];
    const first = await start({ folder, log: (line) => said.push(line) });
    expect(first.place).toMatch(/^\/var\/lib\/ripcord\/project-[0-9a-f]{8}$/);
    expect(said).toEqual([`data in ${first.place}, because the user who runs PostgreSQL could not enter ${folder}`]);
    expect(statSync(first.place)).toMatchObject({ mode: 0o40700, uid: statSync(join(first.place, "cluster")).uid });
    expect(statSync(first.place).uid).not.toBe(0);
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();
    expect(await ask((await start({ folder })).url, "select answer from kept")).toEqual([42]);
  });

  it("follows a project that was moved, also twice", async () => {
    const project = newProject();
    const { url, place, stop } = await start({ folder: join(project, ".data") });
    await ask(url, "create table kept as select 42 as answer");
    await stop();
    renameSync(project, `${project}-moved`);
    for (const _ of [1, 2]) {
      const again = await start({ folder: join(`${project}-moved`, ".data") });
      expect(again.place).toBe(place);
      expect(await ask(again.url, "select answer from kept")).toEqual([42]);
      await again.stop();
    }
  });

  it("gives a copy of the project a database of its own", async () => {
    const project = newProject();
    const { place, stop } = await start({ folder: join(project, ".data") });
    await stop();
    mkdirSync(join(`${project}-copy`, ".data"), { recursive: true });
    writeFileSync(join(`${project}-copy`, ".data", "database-folder"), `${place}\n`);
    expect((await start({ folder: join(`${project}-copy`, ".data") })).place).not.toBe(place);
  });
});
