import { beforeEach, describe, expect, test } from "vitest";
import { drillsView, reportedView } from "@/lib/domain/api/drill-operations";
import { clients } from "@/lib/server/db";
import { moveRelease } from "@/lib/server/release/move-release";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { freshDatabase } from "@/lib/server/testing/database";
import { must, readyToMark, signUp } from "@/lib/server/testing/world";
import * as drills from "./releases/[key]/drills/route";

const call = caller("/api/v1/releases/[key]/drills", drills);
let amara: Awaited<ReturnType<typeof signUp>>;
let token: string;
let key: string;
beforeEach(async () => {
  await freshDatabase();
  amara = await signUp("Amara Okafor", "productManager");
  token = await tokenOf(amara);
  ({ key } = await readyToMark(amara, await signUp("Jonas Lindqvist", "engineer")));
  await clients().write.drill.deleteMany();
});

const address = (query = "") => `/api/v1/releases/${key}/drills${query}`;
const report = (body: unknown, query = "", headers = {}) => call("POST", address(query), { token, body, headers });
const xml = (body: string | Uint8Array, query = "", type = "application/xml") => report(body, query, { "content-type": type });
const kept = () => clients().write.drill.count();

describe("a pipeline's report", () => {
  test("as JSON is kept, passed or failed, and answered with what counted", async () => {
    const passed = await report({ tests: 14, skipped: 2, name: "build 8790", url: "https://ci.example.com/8790" });
    expect([passed.status, reportedView.parse(passed.body)]).toEqual([201, { id: expect.any(String), result: "passed", version: 1, tests: 14, failures: 0, errors: 0, skipped: 2 }]);
    for (const counts of [{ tests: 0 }, { tests: 3, failures: 1 }, { tests: 3, errors: 1 }, { tests: 3, skipped: 3 }]) expect((await report(counts)).body).toMatchObject({ result: "failed" });
    expect(await clients().write.drill.findMany({ where: { kind: "pipeline" }, orderBy: { id: "asc" }, select: { result: true, leadId: true } })).toEqual([{ result: "passed", leadId: amara.actor.id }, ...Array(4).fill({ result: "failed", leadId: amara.actor.id })]);
  });

  test("as a JUnit file counts the same", async () => {
    const file = '<?xml version="1.0" encoding="UTF-8"?><testsuites name="way back"><testsuite tests="2"><testcase/><testcase><failure/></testcase></testsuite></testsuites>';
    const sent = await xml(file, "?name=build%208791&url=https://ci.example.com/8791");
    expect([sent.status, sent.body]).toEqual([201, expect.objectContaining({ result: "failed", tests: 2, failures: 1 })]);
    expect((await clients().write.drill.findFirstOrThrow()).report).toMatchObject({ name: "build 8791", url: "https://ci.example.com/8791", tests: 2 });
    expect((await xml("<testsuite><testcase/></testsuite>", "", "text/xml; charset=utf-8")).body).toMatchObject({ result: "passed", tests: 1 });
    expect((await xml("<testsuites/>")).body).toMatchObject({ result: "failed", tests: 0 });
    expect((await xml('<testsuite tests="2" skipped="2"/>')).body).toMatchObject({ result: "failed", skipped: 2 });
  });

  test("twice under one key is one drill", async () => {
    const headers = { "idempotency-key": "build-8790" };
    const [first, again] = [await report({ tests: 1 }, "", headers), await report({ tests: 1 }, "", headers)];
    expect([again.text, again.headers.get("idempotency-replayed"), await kept()]).toEqual([first.text, "true", 1]);
  });

  test.each<[string, () => Promise<{ status: number; body: unknown }>, number, RegExp]>([
    ["a number that is none", () => report({ tests: "14" }), 422, /fits? not|Write a number|see each field/i],
    ["less than none", () => report({ tests: -1 }), 422, /./],
    ["a field that is not known", () => report({ tests: 1, green: true }), 422, /./],
    ["a link that is none", () => report({ tests: 1, url: "javascript:alert(1)" }), 422, /./],
    ["broken JSON", () => report("{"), 400, /not valid JSON/],
    ["another type", () => report("tests: 1", "", { "content-type": "text/yaml" }), 415, /JSON/],
    ["broken XML", () => xml("<testsuite>"), 400, /cannot be read/],
    ["nothing", () => xml(""), 400, /XML document/],
    ["another XML", () => xml("<html/>"), 400, /no JUnit report/],
    ["a billion laughs", () => xml('<!DOCTYPE l [<!ENTITY a "l"><!ENTITY b "&a;&a;">]><testsuite name="&b;"/>'), 400, /DOCTYPE/],
    ["more than a megabyte", () => xml(`<testsuite>${"<testcase/>".repeat(100_000)}</testsuite>`), 413, /1 MB/],
    ["what is no UTF-8", () => xml(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])), 400, /UTF-8/],
    ["more tests than anybody has", () => xml('<testsuite tests="99999999999"/>'), 422, /./],
    ["XML called JSON", () => report("<testsuite/>"), 400, /JSON/],
  ])("%s is refused, and nothing is kept", async (_, send, status, say) => {
    const answer = await send();
    expect(answer).toMatchObject({ status, body: { say: expect.stringMatching(say) } });
    expect(await kept()).toBe(0);
  });

  test("is for those who may, of a release that is there and open", async () => {
    const viewer = await tokenOf(await signUp("Vera View", "viewer"));
    expect((await call("POST", address(), { token: viewer, body: { tests: 1 } })).status).toBe(403);
    expect((await call("POST", address(), { body: { tests: 1 } })).status).toBe(401);
    expect((await call("POST", "/api/v1/releases/REL-999/drills", { token, body: { tests: 1 } })).status).toBe(404);
    must(await moveRelease({ release: key, to: "cancelled" }, amara));
    expect((await report({ tests: 1 })).status).toBe(409);
  });
});

test("the drills of a release are read page by page", async () => {
  for (const tests of [1, 2, 0]) await report({ tests, name: `build ${tests}` });
  const first = drillsView.parse((await call("GET", address("?limit=2"), { token })).body);
  expect(first.items.map(({ report: said, state, holds }) => [said?.name, state, holds])).toEqual([["build 0", "failed", false], ["build 2", "passed", true]]);
  const rest = drillsView.parse((await call("GET", address(`?limit=2&cursor=${first.nextCursor}`), { token })).body);
  expect([rest.items.map(({ report: said }) => said?.name), rest.nextCursor]).toEqual([["build 1"], null]);
  expect((await call("GET", address("?limit=0"), { token })).status).toBe(422);
  expect((await call("GET", "/api/v1/releases/REL-999/drills", { token })).status).toBe(404);
});
