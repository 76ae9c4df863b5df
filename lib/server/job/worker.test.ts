import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { queueDelivery } from "../delivery/queue-delivery";
import { freshDatabase, ownDatabase } from "../testing/database";
import { startReceiver } from "../testing/start-receiver";
import { startSecondProcess } from "../testing/start-second-process";
import { noon, signUp } from "../testing/world";
import { sendJob } from "./send-job";
import { work as realWork } from "./work";
import { startWorker, type Work } from "./worker";

const stops: (() => unknown)[] = [];
beforeEach(freshDatabase);
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const db = () => clients().write;
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 50_000, interval: 10 });
const states = async () => (await db().$queryRaw<{ state: string }[]>`select state::text from ripcord_jobs.job`).map(({ state }) => state);
const idle: Work = { deliver: async () => undefined, keepTime: async () => undefined, reevaluate: () => Promise.resolve(), remind: async () => undefined };

function start(work: Partial<Work>, more: { now?: () => Date; superviseSeconds?: number } = {}) {
  const worker = startWorker({ url: ownDatabase(), work: { ...idle, ...work }, now: () => new Date(), pollMs: 20, ...more });
  stops.push(() => worker.stop());
  return worker;
}

test("a job runs once, with its data, and is complete", async () => {
  const done: string[] = [];
  start({ keepTime: async ({ run }) => void done.push(run) });
  await sendJob(db(), "keepTime", { run: "RUN-1" });
  await until(async () => expect(await states()).toEqual(["completed"]));
  expect(done).toEqual(["RUN-1"]);
});

test("a job is never done before its moment, also when this server's clock is behind", async () => {
  const seen: Date[] = [];
  start({ keepTime: async (_, { now }) => void seen.push(now()) }, { now: () => new Date(noon.getTime() - 60_000) });
  await sendJob(db(), "keepTime", { run: "RUN-1" }, { runAt: noon });
  await sendJob(db(), "keepTime", { run: "RUN-2" }, { runAt: new Date(Date.now() + 3_600_000) });
  await until(async () => expect((await states()).sort()).toEqual(["completed", "created"]));
  expect(seen).toEqual([noon]);
});

test("a job that fails is done again", async () => {
  const tried: string[] = [];
  start({
    keepTime: async ({ run }) => {
      tried.push(run);
      if (tried.length === 1) throw new Error("the first try fails");
    },
  });
  await sendJob(db(), "keepTime", { run: "RUN-1" });
  await until(async () => expect(await states()).toEqual(["retry"]));
  await db().$executeRaw`update ripcord_jobs.job set start_after = now() - interval '1 second'`;
  await until(async () => expect(await states()).toEqual(["completed"]));
  expect(tried).toEqual(["RUN-1", "RUN-1"]);
});

test("a job that a dead server had begun is taken over", async () => {
  const done: string[] = [];
  await sendJob(db(), "keepTime", { run: "RUN-1" });
  await db().$executeRaw`update ripcord_jobs.job set state = 'active', started_on = now() - interval '31 seconds'`;
  start({ keepTime: async ({ run }) => void done.push(run) }, { superviseSeconds: 1 });
  await until(async () => expect(await states()).toEqual(["retry"]));
  await db().$executeRaw`update ripcord_jobs.job set start_after = now() - interval '1 second'`;
  await until(() => expect(done).toEqual(["RUN-1"]));
});

test("a worker whose connections are cut goes on by itself", async () => {
  const done: string[] = [];
  start({ keepTime: async ({ run }) => void done.push(run) });
  await sendJob(db(), "keepTime", { run: "RUN-1" });
  await until(() => expect(done).toEqual(["RUN-1"]));
  const client = new Client({ connectionString: ownDatabase() });
  await client.connect();
  const cut = await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ripcord jobs' and datname = current_database()");
  await client.end();
  expect(cut.rowCount).toBeGreaterThan(0);
  await sendJob(db(), "keepTime", { run: "RUN-2" });
  await until(() => expect(done).toEqual(["RUN-1", "RUN-2"]));
});

test("a stopped worker finishes what it began and takes nothing new", async () => {
  const begun: string[] = [];
  const done: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const worker = start({
    keepTime: async ({ run }) => {
      begun.push(run);
      await held;
      done.push(run);
    },
  });
  for (const run of ["RUN-1", "RUN-2", "RUN-3"]) await sendJob(db(), "keepTime", { run });
  await until(() => expect(begun.sort()).toEqual(["RUN-1", "RUN-2"]));
  const stopped = worker.stop();
  letGo();
  await stopped;
  expect(done.sort()).toEqual(["RUN-1", "RUN-2"]);
  expect((await states()).sort()).toEqual(["completed", "completed", "created"]);
});

describe("two servers on one database", { timeout: 150_000 }, () => {
  test("do each job once, and both do some", async () => {
    const receiver = await startReceiver();
    stops.push(receiver.stop);
    const { actor } = await signUp("Rafael Souza", "administrator");
    const mine: string[] = [];
    const second = startSecondProcess({ do: "work" });
    stops.push(second.kill);
    start({ ...realWork, deliver: async (data, doing) => (mine.push(data.lane), realWork.deliver(data, doing)) });

    const ids: string[] = [];
    await until(async () => {
      const { id } = await db().channel.create({ data: { kind: "webhook", name: "Bot", url: receiver.url, createdById: actor.id, createdAt: noon } });
      ids.push(await queueDelivery({ tx: db(), now: new Date() }, { kind: "webhook", lane: `channel:${id}`, channelId: id, content: { subject: "Words", text: "Words." } }));
      expect(second.complaints).toBe("");
      expect(await db().delivery.count({ where: { status: "sent" } })).toBeGreaterThan(mine.length + 20);
    });
    await until(async () => expect(await db().delivery.count({ where: { status: "queued" } })).toBe(0));
    expect(receiver.received.map(({ headers }) => headers["webhook-id"]).sort()).toEqual([...ids].sort());
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine).size).toBe(mine.length);
  });
});
