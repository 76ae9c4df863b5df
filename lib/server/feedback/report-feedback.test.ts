import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../context";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { openRunRow } from "../testing/open-run";
import { must, noon, readyToMark, signUp } from "../testing/world";
import { reportFeedback } from "./report-feedback";

beforeEach(freshDatabase);

const db = () => clients().write;
const nobody: Context = { actor: null, now: noon, via: "browser" };
const counted = async (input: unknown) => (await db().feedback.findUniqueOrThrow({ where: { id: must(await reportFeedback(input, nobody)).id } })).runId;

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const mei = await signUp("Mei-Lin Chen", "engineer");
  const make = async (name: string) => must(await createService({ name, ownerId: mei.actor.id }, mei)).id;
  const [web, api] = [await make("Web app"), await make("API")];
  const release = async (serviceId: string) => {
    const { id } = await readyToMark(amara, mei);
    await db().releaseService.create({ data: { releaseId: id, serviceId } });
    return id;
  };
  return { amara, web, api, release };
}

describe("a report from a customer", () => {
  test("is kept as it was told, by nobody", async () => {
    const { web } = await world();
    must(await reportFeedback({ text: "איטי 🐌 <b>", sinceWhen: "About 13:45", email: "Jo@Example.com", serviceId: web }, nobody));
    expect(await db().feedback.findMany()).toMatchObject([{ at: noon, text: "איטי 🐌 <b>", sinceWhen: "About 13:45", email: "jo@example.com", source: "form", serviceId: web, runId: null }]);
    expect(await db().event.findMany({ where: { type: "feedback.reported" } })).toMatchObject([{ personId: null, releaseId: null, runId: null, data: { service: "Web app", run: null } }]);
  });

  test("of a program is marked as such", async () => {
    const { amara } = await world();
    must(await reportFeedback({ text: "Slow" }, { ...amara, via: "api" }));
    expect(await db().feedback.findMany()).toMatchObject([{ source: "api" }]);
  });

  test("refuses a service that is not there, and keeps nothing", async () => {
    expect(await reportFeedback({ text: "Slow", serviceId: crypto.randomUUID() }, nobody)).toMatchObject({ refusal: { fields: [{ path: "serviceId" }] } });
    expect(await reportFeedback({ text: "x".repeat(2_000_000) }, nobody)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await db().feedback.count()).toBe(0);
  });
});

describe("is counted", () => {
  test("in the open run that touches the service, else in the only one, else in none", async () => {
    const { web, api, release } = await world();
    expect(await counted({ text: "Slow", serviceId: web })).toBeNull();
    const onWeb = await openRunRow(await release(web));
    expect(await counted({ text: "Slow", serviceId: web })).toBe(onWeb.id);
    expect(await counted({ text: "Slow", serviceId: api })).toBe(onWeb.id);
    expect(await counted({ text: "Slow" })).toBe(onWeb.id);
    const onApi = await openRunRow(await release(api));
    expect(await counted({ text: "Slow", serviceId: web })).toBe(onWeb.id);
    expect(await counted({ text: "Slow", serviceId: api })).toBe(onApi.id);
    expect(await counted({ text: "Slow" })).toBeNull();
    await db().run.update({ where: { id: onWeb.id }, data: { status: "dismissed", endedAt: noon } });
    expect(await counted({ text: "Slow", serviceId: web })).toBe(onApi.id);
  });

  test("while somebody holds the lock of the release", async () => {
    const { web, release } = await world();
    const { id, releaseId } = await openRunRow(await release(web));
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Release" where id = ${releaseId}::uuid for update`;
      expect(await counted({ text: "Slow", serviceId: web })).toBe(id);
    });
  });
});

test("a release without a run is left alone", async () => {
  const { amara } = await world();
  const { id } = must(await createRelease({ name: "Search", version: "1" }, amara));
  const before = await db().release.findUniqueOrThrow({ where: { id } });
  await counted({ text: "Slow" });
  expect(await db().release.findUniqueOrThrow({ where: { id } })).toEqual(before);
});
