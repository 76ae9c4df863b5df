import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { runEventView } from "@/lib/domain/api/run-views";
import { hashSecret } from "@/lib/server/access/secret";
import { clients } from "@/lib/server/db";
import { createRelease } from "@/lib/server/release/create-release";
import { advanceRelease, markReady } from "@/lib/server/release/move-release";
import { acknowledgeRun, noteRun } from "@/lib/server/run/follow-orders";
import { openRun } from "@/lib/server/run/open-run";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { hearStream } from "@/lib/server/testing/hear-stream";
import { at, must, readyToMark, signUp } from "@/lib/server/testing/world";
import { revokeToken } from "@/lib/server/token/revoke-token";
import * as events from "./runs/[key]/events/route";

const call = caller("/api/v1/runs/[key]/events", events);
const streams: ReturnType<typeof hearStream>[] = [];

let amara: Awaited<ReturnType<typeof signUp>>;
let token: string;
let run: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  token = await tokenOf(amara);
  const { key: release } = await readyToMark(amara, await signUp("Jonas Lindqvist", "engineer"));
  must(await markReady({ release, to: "ready" }, amara));
  must(await advanceRelease({ release, to: "deploying" }, amara));
  ({ run } = must(await openRun({ release, seen: "Sign-ups fell by a quarter" }, amara)));
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.end();
});

async function open({ after, lastEventId, as = token, signal }: { after?: number; lastEventId?: string; as?: string; signal?: AbortSignal } = {}) {
  const url = `http://localhost:3000/api/v1/runs/${run}/events${after === undefined ? "" : `?after=${after}`}`;
  const request = new Request(url, { signal, headers: { authorization: `Bearer ${as}`, ...(lastEventId !== undefined && { "last-event-id": lastEventId }) } });
  const response = await events.GET(request, { params: Promise.resolve({ key: run }) });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  const stream = hearStream(response.body);
  streams.push(stream);
  return stream;
}

const note = (text: string, as = amara) => noteRun({ run, text }, as).then(must);
const recorded = () => clients().read.event.findMany({ where: { runId: { not: null } }, orderBy: { number: "asc" }, select: { number: true } }).then((rows) => rows.map(({ number }) => number ?? 0));
const caughtUp = async (stream: ReturnType<typeof hearStream>, from = 0) => {
  const numbers = await recorded();
  await stream.until(() => expect(stream.ids()).toEqual(numbers.slice(from)));
};

describe("the stream of a run", () => {
  test("begins with what was recorded and goes on with what happens", async () => {
    must(await acknowledgeRun({ run }, at(amara, 2)));
    const stream = await open();
    await caughtUp(stream);
    await note("Job 4182 redeploys <4.11>.\nWatch it 🚀");
    await caughtUp(stream);
    const told = stream.events();
    for (const event of told) expect(runEventView.parse(event)).toEqual(event);
    expect(told).toMatchObject([
      { type: "run.opened", who: "Amara Okafor", say: "Amara Okafor said that something is wrong: Sign-ups fell by a quarter", at: amara.now.toISOString(), data: { seen: "Sign-ups fell by a quarter" } },
      { type: "run.acknowledged", say: "Amara Okafor acknowledged" },
      { type: "run.noted", data: { text: "Job 4182 redeploys <4.11>.\nWatch it 🚀" } },
    ]);
    expect(told.map(({ number }) => number)).toEqual(stream.ids());
  });

  test("goes on after the last event that the reader knows", async () => {
    await note("one");
    await note("two");
    const [, second = 0] = await recorded();
    await caughtUp(await open({ lastEventId: String(second) }), 2);
    await caughtUp(await open({ after: second }), 2);
    await caughtUp(await open({ lastEventId: String(second), after: 0 }), 2);
    await caughtUp(await open({ lastEventId: "no number" }));
  });

  test("loses nothing and tells nothing twice while readers come and go", async () => {
    const known: number[] = [];
    const writing = (async () => {
      for (let n = 0; n < 60; n += 1) await note(`Note ${n}`);
    })();
    while (known.length < 61) {
      const stream = await open(known.length === 0 ? {} : { lastEventId: String(known.at(-1)) });
      await stream.until(() => expect(stream.ids().length + known.length).toBeGreaterThanOrEqual(Math.min(61, known.length + 7)));
      await stream.end();
      known.push(...stream.ids());
    }
    await writing;
    expect(known).toEqual(await recorded());
  });

  test("tells a long run whole, page after page", async () => {
    const { id, releaseId } = await clients().write.run.findFirstOrThrow();
    const { eventCount } = await clients().write.release.findUniqueOrThrow({ where: { id: releaseId } });
    const rows = Array.from({ length: 450 }, (_, n) => ({ releaseId, runId: id, number: eventCount + 1 + n, type: "run.noted", via: "api", at: amara.now, data: { text: `Note ${n}` } }));
    await clients().write.event.createMany({ data: rows });
    const stream = await open();
    await caughtUp(stream);
    expect(stream.ids()).toHaveLength(451);
  });

  test("says nothing of other runs and other releases", async () => {
    const stream = await open();
    await caughtUp(stream);
    must(await createRelease({ name: "Other", version: "1" }, amara));
    await note("mine");
    await caughtUp(stream);
    expect(stream.ids()).toHaveLength(2);
  });
});

describe("who follows", () => {
  test("is sent away when the token is revoked or the person deactivated, and others stay", async () => {
    const other = await tokenOf(amara);
    const yusuf = await signUp("Yusuf Demir", "engineer");
    const [mine, stays, his] = [await open(), await open({ as: other }), await open({ as: await tokenOf(yusuf) })];
    for (const stream of [mine, stays, his]) await caughtUp(stream);
    const { id: tokenId } = await clients().read.apiToken.findUniqueOrThrow({ where: { tokenHash: hashSecret(token) } });
    must(await revokeToken({ tokenId }, amara));
    await mine.until(() => expect([mine.heard.isOver, mine.heard.text.endsWith("event: ended\ndata: {}\n\n")]).toEqual([true, true]));
    await note("still here");
    await caughtUp(stays);
    await clients().write.person.update({ where: { id: yusuf.actor.id }, data: { deactivatedAt: new Date() } });
    await clients().write.$executeRaw`select pg_notify('ripcord', '{"release":null,"number":null,"types":["person.deactivated"],"by":"","who":"","title":null}')`;
    await his.until(() => expect(his.heard.isOver).toBe(true));
    expect(stays.heard.isOver).toBe(false);
  });

  test("needs a token, and the run has to be there", async () => {
    expect((await call("GET", `/api/v1/runs/${run}/events`, { headers: { authorization: "Bearer nothing" } })).status).toBe(401);
    for (const key of ["RUN-9", "REL-1", "%00"]) expect(problemShape.parse((await call("GET", `/api/v1/runs/${key}/events`, { token })).body).status).toBe(404);
    expect((await call("GET", `/api/v1/runs/${run}/events?after=-1`, { token })).status).toBe(422);
    expect((await call("GET", `/api/v1/runs/${run}/events?from=1`, { token })).status).toBe(422);
    expect((await call("POST", `/api/v1/runs/${run}/events`, { token })).status).toBe(405);
  });

  test("lets the stream go when the request ends, however far it was read", async () => {
    const gone = new AbortController();
    const stream = await open({ signal: gone.signal });
    await caughtUp(stream);
    gone.abort();
    await stream.until(() => expect(stream.heard.isOver).toBe(true));
    const unread = await events.GET(new Request(`http://localhost:3000/api/v1/runs/${run}/events`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ key: run }) });
    await unread.body?.cancel();
    const listening = () => clients().read.$queryRaw<unknown[]>`select 1 from pg_stat_activity where application_name = 'ripcord live' and datname = current_database()`;
    await vi.waitFor(async () => expect(await listening()).toHaveLength(0), { timeout: 5_000 });
  });

  test("hears every 15 seconds that the stream lives", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const stream = await open();
      await caughtUp(stream);
      vi.advanceTimersByTime(15_000);
      await vi.waitFor(() => expect(stream.heard.text).toContain("\n: still here\n\n"), { timeout: 5_000 });
      expect(stream.heard.isOver).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  test("asks only for the head and gets no stream", async () => {
    const request = new Request(`http://localhost:3000/api/v1/runs/${run}/events`, { method: "HEAD", headers: { authorization: `Bearer ${token}` } });
    const response = await events.GET(request, { params: Promise.resolve({ key: run }) });
    expect([response.status, response.body]).toEqual([200, null]);
  });
});
