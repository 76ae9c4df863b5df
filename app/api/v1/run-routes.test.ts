import { beforeEach, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { openedRunView, orderedView, runsView, runView } from "@/lib/domain/api/run-views";
import { clients } from "@/lib/server/db";
import { advanceRelease, markReady } from "@/lib/server/release/move-release";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { must, readyToMark, signUp } from "@/lib/server/testing/world";
import * as tick from "./releases/[key]/checklist/[itemId]/tick/route";
import * as open from "./releases/[key]/runs/route";
import * as acknowledge from "./runs/[key]/acknowledge/route";
import * as decisions from "./runs/[key]/decisions/route";
import * as dismiss from "./runs/[key]/dismiss/route";
import * as escalations from "./runs/[key]/escalations/route";
import * as fail from "./runs/[key]/fail/route";
import * as messages from "./runs/[key]/messages/route";
import * as notes from "./runs/[key]/notes/route";
import * as recover from "./runs/[key]/recover/route";
import * as reopen from "./runs/[key]/reopen/route";
import * as resolve from "./runs/[key]/resolve/route";
import * as one from "./runs/[key]/route";
import * as signal from "./runs/[key]/signal/route";
import * as stepFail from "./runs/[key]/steps/[stepId]/fail/route";
import * as stepFinish from "./runs/[key]/steps/[stepId]/finish/route";
import * as stepHandOver from "./runs/[key]/steps/[stepId]/hand-over/route";
import * as stepRetry from "./runs/[key]/steps/[stepId]/retry/route";
import * as stepSkip from "./runs/[key]/steps/[stepId]/skip/route";
import * as stepStart from "./runs/[key]/steps/[stepId]/start/route";
import * as stepVerify from "./runs/[key]/steps/[stepId]/verify/route";
import * as verifying from "./runs/[key]/verifying/route";
import * as runs from "./runs/route";

const of = { acknowledge, decisions, dismiss, escalations, fail, messages, notes, recover, reopen, resolve, signal, verifying };
const ofStep = { start: stepStart, finish: stepFinish, verify: stepVerify, fail: stepFail, retry: stepRetry, skip: stepSkip, "hand-over": stepHandOver };
const callOpen = caller("/api/v1/releases/[key]/runs", open);
const callOne = caller("/api/v1/runs/[key]", one);
const callRuns = caller("/api/v1/runs", runs);
const callTick = caller("/api/v1/releases/[key]/checklist/[itemId]/tick", tick);

let amara: Awaited<ReturnType<typeof signUp>>;
let jonas: typeof amara;
let token: string;
let release: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  jonas = await signUp("Jonas Lindqvist", "engineer");
  token = await tokenOf(amara);
  const made = await readyToMark(amara, jonas);
  release = made.key;
  must(await markReady({ release, to: "ready" }, amara));
  must(await advanceRelease({ release, to: "deploying" }, amara));
});

const start = (body: unknown = { seen: "Sign-ups fell by a quarter" }, as = token) => callOpen("POST", `/api/v1/releases/${release}/runs`, { token: as, body });
const order = (name: keyof typeof of, body?: unknown, sent: object = {}) => caller(`/api/v1/runs/[key]/${name}`, of[name])("POST", `/api/v1/runs/RUN-1/${name}`, { token, body, ...sent });
const step = (name: keyof typeof ofStep, id: string, body?: unknown) => caller(`/api/v1/runs/[key]/steps/[stepId]/${name}`, ofStep[name])("POST", `/api/v1/runs/RUN-1/steps/${id}/${name}`, { token, body });
const read = async () => runView.parse((await callOne("GET", "/api/v1/runs/RUN-1", { token })).body);
const backout = { after: 0, answer: "backout", pain: "everyone", isSpreading: true, risk: "low", fixMinutes: 90 };
const events = () => clients().write.event.count({ where: { runId: { not: null } } });

async function ok(answer: ReturnType<typeof order>) {
  const { status, body, text } = await answer;
  expect([status, text]).toEqual([200, text]);
  return orderedView.parse(body);
}

describe("a whole rollback by a pipeline", () => {
  test("goes from the first signal to resolved", async () => {
    const opened = await start();
    expect([opened.status, opened.headers.get("location"), openedRunView.parse(opened.body)]).toEqual([201, "/api/v1/runs/RUN-1", { key: "RUN-1", joined: false }]);
    expect(await ok(order("acknowledge"))).toMatchObject({ key: "RUN-1", status: "acknowledged" });
    expect(await ok(order("decisions", backout))).toMatchObject({ status: "decided" });

    const decided = await callOne("GET", "/api/v1/runs/run-1", { token });
    const view = runView.parse(decided.body);
    expect(view).toEqual(decided.body);
    expect(view).toMatchObject({
      say: "Backing out, step 1 of 2", acknowledged: { by: { name: "Amara Okafor" } }, decisions: [{ answer: "backout", by: { name: "Amara Okafor" }, brokeGlass: null }],
      clocks: { budget: { endedAt: null, limitMinutes: expect.any(Number) } }, forecast: { overrunMinutes: expect.any(Number) }, messagesSent: 0,
    });

    const sent = await order("messages", { planMessageId: view.messages[0]?.id, title: "Sign-up is slow", text: "We are on it.", ways: ["email"], after: 0 });
    expect([sent.status, sent.body]).toEqual([201, { messageId: expect.any(String), messagesSent: 1 }]);
    for (const { id } of view.steps) {
      await ok(step("start", id, { allowNoReturn: true }));
      await ok(step("finish", id, { note: "Done by job 4182" }));
      await ok(step("verify", id));
    }
    await ok(order("signal", { holds: false, value: "51 in 15 minutes" }));
    await ok(order("notes", { text: "Watching for ten minutes." }));
    expect(await ok(order("recover", { how: "Sign-ups are back" }))).toMatchObject({ status: "recovered" });
    const early = await order("resolve");
    expect(problemShape.parse(early.body)).toMatchObject({ status: 409, say: expect.stringMatching(/^Still open in case of rollback: “.*resolve\.$/) });
    for (const { id } of (await read()).items) await callTick("PUT", `/api/v1/releases/${release}/checklist/${id}/tick`, { token });
    await ok(order("resolve", { note: "Back on 4.11" }));

    expect(await read()).toMatchObject({ status: "resolved", hasReview: true, forecast: null, messagesSent: 1, release: { status: "rolledBack" }, items: [{ done: true }, { done: true }, { done: true }, { done: true }] });
    expect((await clients().write.event.findMany({ where: { runId: { not: null } }, select: { via: true }, distinct: ["via"] })).map(({ via }) => via)).toEqual(["api"]);
  });

  test("meets a step that does not work, and gives up that way", async () => {
    await start();
    await order("decisions", backout);
    const [first = "", second = ""] = (await read()).steps.map(({ id }) => id);
    await ok(step("start", first));
    await ok(step("fail", first, { reason: "The flag service does not answer" }));
    expect((await read()).steps[0]).toMatchObject({ status: "failed", reason: "The flag service does not answer", tries: 1 });
    await ok(step("retry", first, { another: "By its command line" }));
    await ok(step("finish", first));
    await ok(step("hand-over", second, { to: jonas.actor.id }));
    expect((await read()).steps[1]).toMatchObject({ status: "waiting", owner: { name: "Jonas Lindqvist" } });
    await ok(order("escalations", { reason: "Nobody has access", to: jonas.actor.id }));
    expect(await ok(step("skip", second, { reason: "Nothing to clear" }))).toMatchObject({ status: "verifying" });
    expect((await read()).steps).toMatchObject([{ status: "done", tries: 2 }, { status: "skipped", reason: "Nothing to clear" }]);
    expect(await ok(order("fail", { reason: "The old version does not start" }))).toMatchObject({ status: "failed" });
    expect(await ok(order("decisions", { ...backout, after: 1, answer: "fixForward" }))).toMatchObject({ status: "decided" });
    expect(await ok(order("verifying"))).toMatchObject({ status: "verifying" });
    await ok(order("recover", { how: "The fix is live" }));
    expect(await ok(order("reopen", { seen: "It falls again" }))).toMatchObject({ status: "acknowledged" });
  });

  test("was a false alarm", async () => {
    await start();
    expect(await ok(order("dismiss", { reason: "The monitor was broken" }))).toMatchObject({ status: "dismissed" });
    expect((await order("notes", { text: "More" })).body).toMatchObject({ status: 409, say: expect.stringMatching(/^This run has ended/) });
  });
});

describe("set, never toggle", () => {
  test("the same order again changes nothing", async () => {
    await start();
    await ok(order("acknowledge"));
    const before = await events();
    for (let n = 0; n < 3; n += 1) await ok(order("acknowledge"));
    expect(await events()).toBe(before);
  });

  test("opening again joins the run that is open", async () => {
    await start();
    const again = await start({ seen: "Also slow" });
    expect([again.status, again.body]).toEqual([200, { key: "RUN-1", joined: true }]);
  });

  test("32 equal requests at once under one key make one run and one note", async () => {
    const headers = { "idempotency-key": "pipeline-4182" };
    const opened = await Promise.all(Array.from({ length: 32 }, () => callOpen("POST", `/api/v1/releases/${release}/runs`, { token, body: { seen: "Slow" }, headers })));
    expect(opened.filter(({ status, headers: sent }) => status === 201 && !sent.has("idempotency-replayed"))).toHaveLength(1);
    expect(await clients().write.event.count({ where: { type: { in: ["run.opened", "run.reported"] } } })).toBe(1);
    const noted = await Promise.all(Array.from({ length: 32 }, () => order("notes", { text: "Once" }, { headers: { "idempotency-key": "note" } })));
    expect(new Set(noted.map(({ status }) => status)).size).toBeLessThanOrEqual(2);
    expect(await clients().write.event.count({ where: { type: "run.noted" } })).toBe(1);
    const again = await order("notes", { text: "Once" }, { headers: { "idempotency-key": "note" } });
    expect([again.status, again.headers.get("idempotency-replayed"), orderedView.parse(again.body).status]).toEqual([200, "true", "detected"]);
  });
});

describe("the list of runs", () => {
  test("shows those under way, those that have ended, or all, a page at a time", async () => {
    for (let n = 0; n < 3; n += 1) {
      await start();
      await caller("/api/v1/runs/[key]/dismiss", dismiss)("POST", `/api/v1/runs/RUN-${n + 1}/dismiss`, { token, body: { reason: "A test" } });
    }
    await start();
    const list = async (query: string) => {
      const { body } = await callRuns("GET", `/api/v1/runs${query}`, { token });
      const page = runsView.parse(body);
      expect(page).toEqual(body);
      return [page.items.map(({ key }) => key), page.nextCursor];
    };
    expect(await list("")).toEqual([["RUN-4", "RUN-3", "RUN-2", "RUN-1"], null]);
    expect(await list("?open=true")).toEqual([["RUN-4"], null]);
    expect(await list("?open=false&limit=2")).toEqual([["RUN-3", "RUN-2"], "RUN-2"]);
    expect(await list("?open=false&limit=2&cursor=RUN-2")).toEqual([["RUN-1"], null]);
    expect((await callRuns("GET", "/api/v1/runs?open=true", { token })).body).toMatchObject({ items: [{ status: "detected", say: "Something is wrong", release: { key: release }, endedAt: null }] });
  });

  test.each(["open=maybe", "open=1", "limit=0", "limit=101", "cursor=REL-1", "status=open"])("?%s is refused", async (search) => {
    expect((await callRuns("GET", `/api/v1/runs?${search}`, { token })).status).toBe(422);
  });
});

describe("who asks", () => {
  test("a viewer opens a run and reads it, and carries nothing out", async () => {
    const vera = await tokenOf(await signUp("Vera Stone", "viewer"));
    expect((await start({ seen: "Slow" }, vera)).status).toBe(201);
    expect((await callOne("GET", "/api/v1/runs/RUN-1", { token: vera })).status).toBe(200);
    expect((await order("notes", { text: "Hello" }, { token: vera })).body).toMatchObject({ status: 403, say: expect.stringContaining("Ask an administrator") });
    expect((await order("decisions", backout, { token: vera })).body).toMatchObject({ status: 422, errors: [{ path: "brokeGlass" }] });
    expect((await order("decisions", { ...backout, brokeGlass: "Nobody answers the phone" }, { token: vera })).status).toBe(200);
  });

  test("a decision that was made meanwhile is shown instead of overruled", async () => {
    await start();
    await order("decisions", backout);
    expect((await order("decisions", { ...backout, answer: "fixForward" })).body).toMatchObject({ status: 412, say: expect.stringContaining("decided to back out meanwhile"), current: { answer: "backout" } });
  });
});
