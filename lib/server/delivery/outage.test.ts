import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clients } from "../db";
import { type Work, startWorker } from "../job/worker";
import { freshDatabase, ownDatabase } from "../testing/database";
import { startMailSink } from "../testing/start-mail-sink";
import { startReceiver } from "../testing/start-receiver";
import { startSecondProcess } from "../testing/start-second-process";
import { noon, signUp } from "../testing/world";
import { drainLane } from "./drain-lane";
import { queueDelivery } from "./queue-delivery";

const stops: (() => unknown)[] = [];
beforeEach(freshDatabase);
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  vi.unstubAllEnvs();
});

const db = () => clients().write;
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 50_000, interval: 10 });
const minutes = (many: number) => many * 60_000;

async function connect(url: string) {
  const { actor } = await signUp("Rafael Souza", "administrator");
  const { id } = await db().channel.create({ data: { kind: "webhook", name: "Status bot", url, createdById: actor.id, createdAt: noon }, select: { id: true } });
  return { channelId: id, lane: `channel:${id}` };
}
const post = (to: { channelId: string; lane: string }, subject: string) => queueDelivery({ tx: db(), now: noon }, { ...to, kind: "webhook", content: { subject, text: "Words." } });
const mail = (subject: string) => queueDelivery({ tx: db(), now: noon }, { kind: "email", lane: "email:sofia@ripcord.example", address: "sofia@ripcord.example", content: { subject, text: subject } });

describe("receivers that are down for ten minutes, and a worker that is restarted three times", { timeout: 120_000 }, () => {
  test("each message arrives, in order, once", async () => {
    // Time passes as the jobs say: each is done at the moment for which it was planned, as soon as the worker comes to it.
    const clock = { at: noon.getTime() };
    const isDown = () => clock.at < noon.getTime() + minutes(10);
    const work: Work = {
      deliver: ({ lane }, { now, signal }) => {
        clock.at = Math.max(clock.at, now().getTime());
        return drainLane(lane, { now, signal });
      },
      keepTime: async () => undefined,
      reevaluate: async () => undefined,
      remind: async () => undefined,
    };
    const receiver = await startReceiver(() => ({ status: isDown() ? 503 : 200 }));
    const sink = await startMailSink(() => (isDown() ? { code: 421, say: "come back later" } : null));
    stops.push(receiver.stop, sink.stop);
    vi.stubEnv("SMTP_URL", sink.url);
    vi.stubEnv("MAIL_FROM", "ripcord@ripcord.example");
    const channel = await connect(receiver.url);
    for (const subject of ["declared", "started", "update", "recovered"]) {
      await post(channel, subject);
      await mail(subject);
    }

    const start = () => startWorker({ url: ownDatabase(), work, now: () => noon, pollMs: 10 });
    let worker = start();
    stops.push(() => worker.stop());
    for (const passed of [1, 4, 8]) {
      await until(() => expect(clock.at).toBeGreaterThanOrEqual(noon.getTime() + minutes(passed)));
      await worker.stop();
      worker = start();
    }
    await until(async () => expect(await db().delivery.count({ where: { status: "sent" } })).toBe(8));

    const arrived = receiver.received.map(({ body }) => (JSON.parse(body) as { data: { subject: string } }).data.subject);
    expect(arrived).toEqual(["declared", "started", "update", "recovered"]);
    expect(sink.received.map(({ text }) => text)).toEqual(["declared", "started", "update", "recovered"]);
    const tries = await db().delivery.findMany({ orderBy: { number: "asc" }, select: { tries: true } });
    // 5, 15, 35, 75, then each minute: not more than a dozen in ten minutes, and the restarts.
    expect(Math.max(...tries.map((each) => each.tries))).toBeLessThan(20);
    expect(tries.slice(2).every((each) => each.tries === 1)).toBe(true);
  });
});

describe("a server that is killed between sending and writing it down", { timeout: 60_000 }, () => {
  test("has the message repeated with the same id, and no other lost or sent twice", async () => {
    const receiver = await startReceiver();
    stops.push(receiver.stop);
    const channel = await connect(receiver.url);
    const first = await post(channel, "declared");
    const second = await post(channel, "started");

    const other = startSecondProcess({ do: "sendOnly", lane: channel.lane, at: noon.toISOString() });
    stops.push(other.kill);
    await until(() => expect(other.said + other.complaints).toContain("sent"));
    await other.kill();
    expect(other.complaints).toBe("");

    const drain = (seconds: number) => drainLane(channel.lane, { now: () => new Date(noon.getTime() + seconds * 1000) });
    await drain(1);
    expect(receiver.received).toHaveLength(1);
    await drain(41);
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([first, first, second]);
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
    expect(await db().delivery.count({ where: { status: "sent" } })).toBe(2);
  });
});
