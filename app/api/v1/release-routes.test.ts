import { beforeAll, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/domain/api/problem";
import { createdView, peopleView, readinessView, releasesView, releaseView, servicesView } from "@/lib/domain/api/views";
import { caller, tokenOf } from "@/lib/server/testing/call-api";
import { must, readyToMark, signUp } from "@/lib/server/testing/world";
import { createService } from "@/lib/server/service/create-service";
import * as gate from "./gate/[key]/route";
import * as people from "./people/route";
import * as readiness from "./releases/[key]/readiness/route";
import * as one from "./releases/[key]/route";
import * as transitions from "./releases/[key]/transitions/route";
import * as releases from "./releases/route";
import * as services from "./services/route";

const call = {
  people: caller("/api/v1/people", people),
  services: caller("/api/v1/services", services),
  releases: caller("/api/v1/releases", releases),
  one: caller("/api/v1/releases/[key]", one),
  readiness: caller("/api/v1/releases/[key]/readiness", readiness),
  transitions: caller("/api/v1/releases/[key]/transitions", transitions),
  gate: caller("/api/v1/gate/[key]", gate),
};

let amara: Awaited<ReturnType<typeof signUp>>;
let jonas: typeof amara;
let token: string;
beforeAll(async () => {
  amara = await signUp("Amara Okafor", "productManager", new Date());
  jonas = await signUp("Jonas Lindqvist", "engineer", new Date());
  token = await tokenOf(amara);
});

describe("people and services", () => {
  test("are listed by name, a page at a time, without what signs people in", async () => {
    const first = await call.people("GET", "/api/v1/people?limit=1", { token });
    const page = peopleView.parse(first.body);
    expect(page).toEqual(first.body);
    expect(page.items.map(({ name }) => name)).toEqual(["Amara Okafor"]);
    const next = await call.people("GET", `/api/v1/people?limit=1&cursor=${page.nextCursor}`, { token });
    expect(next.body).toMatchObject({ items: [{ name: "Jonas Lindqvist", role: "engineer", active: true }], nextCursor: null });
    expect((await call.people("GET", "/api/v1/people?q=JONAS.lind", { token })).body).toMatchObject({ items: [{ id: jonas.actor.id }] });
    expect((await call.people("GET", "/api/v1/people?cursor=0c7d2f0e-6a3e-4a55-9d3c-3f6c9a1f2b10", { token })).status).toBe(422);
  });

  test("a service names its owner and what it depends on", async () => {
    const api = must(await createService({ name: "Public API", ownerId: jonas.actor.id }, amara));
    must(await createService({ name: "Checkout", ownerId: amara.actor.id, dependsOn: [api.id] }, amara));
    const answer = await call.services("GET", "/api/v1/services", { token });
    expect(servicesView.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({ items: [{ name: "Checkout", dependsOn: [{ id: api.id, name: "Public API" }] }, { name: "Public API", owner: { name: "Jonas Lindqvist" } }] });
  });
});

describe("a release", () => {
  test("is created, found at its Location, and listed newest first", async () => {
    const created = await call.releases("POST", "/api/v1/releases", { token, body: { name: "Faster search", version: "2.0", launchAt: "2026-07-01T10:00:00+02:00" } });
    expect(created.status).toBe(201);
    const { key } = createdView.parse(created.body);
    const found = await call.one("GET", created.headers.get("location") ?? "", { token });
    expect(releaseView.parse(found.body)).toEqual(found.body);
    expect(found.body).toMatchObject({ key, status: "draft", launchAt: "2026-07-01T08:00:00.000Z", timeZone: "Europe/Berlin", owner: { name: "Amara Okafor" } });
    expect((await call.one("GET", `/api/v1/releases/${key.toLowerCase()}`, { token })).body).toMatchObject({ key });
  });

  test.each(["REL-9999", "REL-0", "42", "rel", "REL-1'--", "%00"])("%s is not found, in JSON and in text", async (key) => {
    const path = `/api/v1/releases/${encodeURIComponent(key)}`;
    expect(problemShape.parse((await call.one("GET", path, { token })).body).status).toBe(404);
    const text = await call.gate("GET", `/api/v1/gate/${encodeURIComponent(key)}`, { token, headers: { accept: "text/plain" } });
    expect([text.status, text.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
    expect(text.text).toMatch(/^(There is no release|Nothing is at this address).*\n$/);
  });

  test("pages lose and repeat nothing, and filters combine", async () => {
    for (let n = 0; n < 7; n += 1) await call.releases("POST", "/api/v1/releases", { token, body: { name: `Wave ${n}`, version: "9" } });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const answer = await call.releases("GET", `/api/v1/releases?limit=3&q=wave${cursor && `&cursor=${cursor}`}`, { token });
      const page = releasesView.parse(answer.body);
      expect(page).toEqual(answer.body);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["Wave 6", "Wave 5", "Wave 4", "Wave 3", "Wave 2", "Wave 1", "Wave 0"]);
    const of = async (search: string) => releasesView.parse((await call.releases("GET", `/api/v1/releases?${search}`, { token })).body).items.length;
    expect(await of("q=wave&status=draft,ready")).toBe(7);
    expect(await of("q=wave&status=completed&status=cancelled")).toBe(0);
    expect(await of("q=wave&status=completed&status=draft")).toBe(7);
    expect(await of("q=100%25")).toBe(0);
    expect(await of("q=REL-1")).toBe(1);
  });
});

describe("the gate and the transitions", () => {
  const move = (key: string, to: unknown, by = token) => call.transitions("POST", `/api/v1/releases/${key}/transitions`, { token: by, body: { to } });
  const ask = (key: string, accept = "*/*") => call.gate("GET", `/api/v1/gate/${key}`, { token, headers: { accept } });

  test("refuse a release with blockers, each with person and link", async () => {
    const { key } = createdView.parse((await call.releases("POST", "/api/v1/releases", { token, body: { name: "Empty", version: "1" } })).body);
    const stored = readinessView.parse((await call.readiness("GET", `/api/v1/releases/${key}/readiness`, { token })).body);
    expect(stored).toMatchObject({ ready: false, status: "draft" });
    expect(stored.blockers.length).toBeGreaterThan(5);
    const refused = await move(key, "ready");
    expect(refused.status).toBe(409);
    expect(problemShape.parse(refused.body).blockers).toEqual(stored.blockers);
    for (const blocker of stored.blockers) expect(blocker).toMatchObject({ who: { name: "Amara Okafor" }, href: expect.stringMatching(new RegExp(`^/releases/${key}/(plan|checklist)#`)) });

    const closed = await ask(key);
    expect(closed.status).toBe(409);
    expect(closed.body).toMatchObject({ pass: false, blockers: stored.blockers });
    const lines = (await ask(key, "text/plain")).text.trimEnd().split("\n");
    expect(lines[0]).toBe(`${key} (Empty 1) may not go on: ${stored.blockers.length} things stand in the way.`);
    expect(lines).toHaveLength(stored.blockers.length + 1);
    expect(lines[1]).toMatch(/^- .*\. Amara Okafor: .*\/releases\/REL-\d+\/plan#/);
  });

  test("pass when it is marked as ready, and again not when something re-opens", async () => {
    const { key, items } = await readyToMark(amara, jonas);
    expect((await ask(key)).body).toMatchObject({ status: 409, blockers: [{ code: "release.notMarked", href: `/releases/${key}`, who: { name: "Amara Okafor" } }] });
    expect((await move(key, "ready")).body).toEqual({ key, status: "ready" });
    expect((await move(key, "ready")).status).toBe(200);
    expect(await ask(key)).toMatchObject({ status: 200, body: { pass: true, key, status: "ready", blockers: [] } });
    expect(await ask(key, "text/plain")).toMatchObject({ status: 200, text: `${key} (Shorter onboarding 4.12.0) may go on: it is ready, and nothing stands in the way.\n` });

    const { untickItem } = await import("@/lib/server/checklist/untick-item");
    must(await untickItem({ release: key, itemId: items[0]?.id ?? "" }, amara));
    expect(await ask(key)).toMatchObject({ status: 409, body: { pass: false } });
    expect((await call.readiness("GET", `/api/v1/releases/${key}/readiness`, { token })).body).toMatchObject({ ready: false, status: "draft" });
  });

  test("take only moves that exist, from those who may", async () => {
    const { key } = await readyToMark(amara, jonas);
    for (const to of ["rolledBack", "", null, 1]) expect((await move(key, to)).status).toBe(422);
    expect((await move("REL-9999", "ready")).status).toBe(404);
    expect((await move(key, "monitoring")).status).toBe(409);
    const viewer = await tokenOf(await signUp("Viola Viewer", "viewer"));
    expect((await move(key, "ready", viewer)).status).toBe(403);
    const extra = await call.transitions("POST", `/api/v1/releases/${key}/transitions`, { token, body: { to: "ready", release: "REL-1" } });
    expect(extra.status).toBe(422);
  });
});
