import { beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/delivery/outcome";
import { failed, refused, sent } from "@/lib/domain/delivery/outcome";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { noon } from "../testing/world";
import { drainLane } from "./drain-lane";
import { queueDelivery } from "./queue-delivery";
import { requeueLanes } from "./requeue-lanes";

beforeEach(freshDatabase);
const db = () => clients().write;
const lane = "email:sofia@ripcord.example";
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

async function queue(...subjects: string[]) {
  for (const subject of subjects) await queueDelivery({ tx: db(), now: noon }, { kind: "email", lane, address: "sofia@ripcord.example", content: { subject, text: "Words." } });
}
const rows = () => db().delivery.findMany({ orderBy: { number: "asc" }, select: { status: true, tries: true, problem: true, nextTryAt: true, settledAt: true } });
const runAts = async () => (await db().$queryRaw<{ start_after: Date }[]>`select start_after from ripcord_jobs.job where name = 'deliver' order by start_after`).map(({ start_after }) => start_after);

/** Drains the lane at a moment; `answers` are what the receiver says to one try after the other, and yes afterwards. */
async function drain(seconds: number, ...answers: Outcome[]) {
  const tried: string[] = [];
  await drainLane(lane, {
    now: () => after(seconds),
    send: async ({ content }) => {
      tried.push((content as { subject: string }).subject);
      return answers.shift() ?? sent;
    },
  });
  return tried;
}

describe("a lane", () => {
  test("sends what waits, the oldest first, and notes when", async () => {
    await queue("one", "two", "three");
    expect(await drain(3)).toEqual(["one", "two", "three"]);
    expect(await rows()).toMatchObject([1, 2, 3].map(() => ({ status: "sent", tries: 1, problem: "", nextTryAt: null, settledAt: after(3) })));
    expect(await drain(4)).toEqual([]);
  });

  test("waits behind one that could not be sent, and comes to it again by a job of its own", async () => {
    await queue("one", "two");
    expect(await drain(0, failed("mail can't be reached."))).toEqual(["one"]);
    expect(await rows()).toMatchObject([{ status: "queued", tries: 1, problem: "mail can't be reached.", nextTryAt: after(5) }, { status: "queued", tries: 0 }]);
    expect(await runAts()).toContainEqual(after(5));
    expect(await drain(4)).toEqual([]);
    expect(await drain(5, failed("mail can't be reached."))).toEqual(["one"]);
    expect(await runAts()).toContainEqual(after(15));
    expect(await drain(15)).toEqual(["one", "two"]);
    expect(await rows()).toMatchObject([{ status: "sent", tries: 3, problem: "" }, { status: "sent", tries: 1 }]);
  });

  test("goes on after one that was refused for good", async () => {
    await queue("one", "two");
    expect(await drain(0, refused("mail refused the address (550)."))).toEqual(["one", "two"]);
    expect(await rows()).toMatchObject([{ status: "failed", problem: "mail refused the address (550).", settledAt: after(0) }, { status: "sent" }]);
  });

  test("gives one up after a day", async () => {
    await queue("one", "two");
    await drain(0, failed("away"));
    expect(await drain(86_400, failed("away"))).toEqual(["one", "two"]);
    expect(await rows()).toMatchObject([{ status: "failed", problem: "away" }, { status: "sent" }]);
  });

  test("is drained by one at a time: four at once send each message once and in order", async () => {
    await queue("one", "two", "three", "four");
    const tried = await Promise.all([drain(0), drain(0), drain(0), drain(0)]);
    expect(tried.flat().sort()).toEqual(["four", "one", "three", "two"]);
    const order = await db().delivery.findMany({ orderBy: { settledAt: "asc" } });
    expect(order).toHaveLength(4);
    expect(await rows()).toMatchObject([1, 2, 3, 4].map(() => ({ status: "sent", tries: 1 })));
  });

  test("is left to the next server when this one stops", async () => {
    await queue("one", "two");
    const stopping = new AbortController();
    await drainLane(lane, { now: () => noon, signal: stopping.signal, send: async () => (stopping.abort(), sent) });
    expect(await rows()).toMatchObject([{ status: "sent" }, { status: "queued", tries: 0 }]);
    expect(await drain(1)).toEqual(["two"]);
  });

  test("that nobody looks at any more gets a new job within two minutes, once", async () => {
    await queue("one");
    await db().$executeRaw`delete from ripcord_jobs.job`;
    expect(await requeueLanes(after(59))).toBe(0);
    expect(await requeueLanes(after(61))).toBe(1);
    expect(await requeueLanes(after(62))).toBe(1);
    expect(await runAts()).toHaveLength(1);
    await drain(0, failed("away"));
    await db().delivery.updateMany({ data: { nextTryAt: after(3_600) } });
    expect(await requeueLanes(after(3_600))).toBe(0);
  });
});
