import { beforeEach, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { clients } from "@/lib/server/db";
import { advanceRelease, markReady } from "@/lib/server/release/move-release";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { must, readyToMark, signUp } from "@/lib/server/testing/world";
import * as open from "./releases/[key]/runs/route";
import * as acknowledge from "./runs/[key]/acknowledge/route";
import * as decisions from "./runs/[key]/decisions/route";
import * as notes from "./runs/[key]/notes/route";
import * as one from "./runs/[key]/route";
import * as stepStart from "./runs/[key]/steps/[stepId]/start/route";
import * as verifying from "./runs/[key]/verifying/route";

const of = { acknowledge, decisions, notes, verifying };
const callOpen = caller("/api/v1/releases/[key]/runs", open);
const callOne = caller("/api/v1/runs/[key]", one);

let amara: Awaited<ReturnType<typeof signUp>>;
let jonas: typeof amara;
let token: string;
let release: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  jonas = await signUp("Jonas Lindqvist", "engineer");
  token = await tokenOf(amara);
  release = (await readyToMark(amara, jonas)).key;
  must(await markReady({ release, to: "ready" }, amara));
  must(await advanceRelease({ release, to: "deploying" }, amara));
  await start({ seen: "Sign-ups fell by a quarter" });
});

const start = (body: unknown) => callOpen("POST", `/api/v1/releases/${release}/runs`, { token, body });
const order = (name: keyof typeof of, body?: unknown, sent: object = {}) => caller(`/api/v1/runs/[key]/${name}`, of[name])("POST", `/api/v1/runs/RUN-1/${name}`, { token, body, ...sent });
const step = (id: string) => caller("/api/v1/runs/[key]/steps/[stepId]/start", stepStart)("POST", `/api/v1/runs/RUN-1/steps/${id}/start`, { token });
const backout = { after: 0, answer: "backout", pain: "everyone", isSpreading: true, risk: "low", fixMinutes: 90 };
const events = () => clients().write.event.count({ where: { runId: { not: null } } });

describe("bad input to a run", () => {
  test.each([
    ["no JSON", "{", undefined, 400],
    ["a form", "text=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["2 MB", `{"text":"${"a".repeat(2_097_152)}"}`, undefined, 413],
    ["nothing", "", undefined, 400],
    ["a list", [], undefined, 422],
    ["null", null, undefined, 422],
    ["no fields", {}, undefined, 422],
    ["an empty text", { text: "  " }, undefined, 422],
    ["an overlong text", { text: "x".repeat(4_001) }, undefined, 422],
    ["an unknown field", { text: "x", colour: "red" }, undefined, 422],
    ["another run", { text: "x", run: "RUN-2" }, undefined, 422],
    ["a NUL", { text: "a\u0000b" }, undefined, 422],
  ])("%s is refused", async (_, body, headers, status) => {
    const before = await events();
    const answer = await order("notes", body, { headers });
    expect(answer.status).toBe(status);
    expect(problemShape.parse(answer.body).say).toMatch(/^(text: )?[A-Z0-9].*\.$/s);
    expect(await events()).toBe(before);
  });

  test("an order that needs no word takes none that it does not know", async () => {
    expect((await order("acknowledge", { by: "Jonas" })).body).toMatchObject({ status: 422, errors: [{ path: "", say: expect.stringContaining("by") }] });
    expect((await order("verifying", "[]")).status).toBe(422);
  });

  test.each(["RUN-2", "RUN-0", "REL-1", "1", "RUN-99999999999", "..%2F..", "%E0%A4%A", "RUN-1%20or%201=1"])("the run %s is not found", async (key) => {
    const say = expect.stringMatching(/^[A-Z].*\.$/s);
    expect((await callOne("GET", `/api/v1/runs/${key}`, { token })).body).toMatchObject({ status: 404, say });
    expect((await caller("/api/v1/runs/[key]/notes", notes)("POST", `/api/v1/runs/${key}/notes`, { token, body: { text: "x" } })).body).toMatchObject({ status: 404, say });
  });

  test("a step that is none, or of another way, is refused", async () => {
    await order("decisions", backout);
    expect((await step("first")).status).toBe(404);
    expect((await step("0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10")).body).toMatchObject({ status: 409, say: expect.stringMatching(/does not belong to what was decided/) });
  });

  test("of a decision is named at its field", async () => {
    for (const [change, path] of [
      [{ answer: "pray" }, "answer"], [{ after: -1 }, "after"], [{ after: undefined }, "after"], [{ pain: undefined }, "pain"], [{ isSpreading: "yes" }, "isSpreading"],
      [{ fixMinutes: 1.5 }, "fixMinutes"], [{ answer: "hold" }, "until"], [{ answer: "hold", until: "2026-02-30T10:00:00Z" }, "until"],
    ] as const) {
      const answer = await order("decisions", { ...backout, ...change });
      expect([answer.status, problemShape.parse(answer.body).errors?.map((error) => error.path)]).toEqual([422, [path]]);
    }
  });

  test("a release that is not there, or not live, has no run", async () => {
    expect((await callOpen("POST", "/api/v1/releases/REL-99/runs", { token, body: { seen: "Slow" } })).status).toBe(404);
    const draft = await readyToMark(amara, jonas);
    expect((await callOpen("POST", `/api/v1/releases/${draft.key}/runs`, { token, body: { seen: "Slow" } })).body).toMatchObject({ status: 409, say: expect.stringContaining("nothing live") });
    expect((await start({ seen: "Slow", since: "2999-01-01T00:00:00Z" })).body).toMatchObject({ status: 422, errors: [{ path: "since" }] });
    expect((await start({ seen: "Slow", links: ["javascript:alert(1)"] })).body).toMatchObject({ status: 422, errors: [{ path: "links.0" }] });
  });
});
