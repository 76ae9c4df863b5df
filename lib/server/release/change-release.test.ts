import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { at, must, noon, readyToMark, signUp } from "../testing/world";
import { changeRelease } from "./change-release";
import { createRelease } from "./create-release";
import { moveRelease } from "./move-release";

beforeEach(freshDatabase);

const db = () => clients().write;

async function world() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { key, id } = must(await createRelease({ name: "Checkout", version: "1" }, amara));
  const web = must(await createService({ name: "Web app", ownerId: jonas.actor.id }, jonas)).id;
  const api = must(await createService({ name: "API", ownerId: jonas.actor.id }, jonas)).id;
  const fields = { name: "Checkout", version: "1", services: [] as string[], ownerId: amara.actor.id, launchAt: null as string | null, windowMinutes: 60, timeZone: "Europe/Berlin", rolloutMethod: "allAtOnce", rolloutNote: "", monitoringHours: 24 };
  const release = () => db().release.findUniqueOrThrow({ where: { id }, include: { services: { orderBy: { serviceId: "asc" } }, events: { orderBy: { number: "asc" } } } });
  return { rafael, amara, jonas, key, id, web, api, fields, input: { ...fields, release: key }, release };
}

describe("changing a release", () => {
  test("keeps every field, and tells which", async () => {
    const { amara, jonas, web, api, input, release } = await world();
    const after = { name: "One-page checkout", version: "2", ownerId: jonas.actor.id, windowMinutes: 90, timeZone: "UTC", rolloutMethod: "canary", rolloutNote: "5 %", monitoringHours: 0 };
    must(await changeRelease({ ...input, ...after, services: [web, api, web], launchAt: "2026-06-11T16:00:00+02:00" }, at(amara, 5)));
    const changed = await release();
    expect(changed).toMatchObject({ ...after, launchAt: new Date("2026-06-11T14:00:00Z"), updatedAt: at(amara, 5).now, createdAt: noon });
    expect(changed.services.map(({ serviceId }) => serviceId)).toEqual([web, api].sort());
    expect(changed.events.at(-1)).toMatchObject({ number: 2, type: "release.changed", personId: amara.actor.id });
    const told = (changed.events.at(-1)?.data as { fields: string[] }).fields;
    expect([...told].sort()).toEqual(["launchAt", "monitoringHours", "name", "ownerId", "rolloutMethod", "rolloutNote", "services", "timeZone", "version", "windowMinutes"]);
    must(await changeRelease({ ...input, ...after, services: [api], launchAt: null }, amara));
    expect(await release()).toMatchObject({ launchAt: null, services: [{ serviceId: api }] });
    expect((await release()).events.at(-1)).toMatchObject({ data: { fields: expect.arrayContaining(["launchAt", "services"]) } });
  });

  test("the same again writes no event, also in another order and another way of writing the instant", async () => {
    const { amara, web, api, input, release } = await world();
    must(await changeRelease({ ...input, services: [web, api], launchAt: "2026-06-11T14:00:00Z" }, amara));
    must(await changeRelease({ ...input, name: "  Checkout ", services: [api, web, api], launchAt: "2026-06-11T16:00:00.000+02:00" }, at(amara, 9)));
    expect(await release()).toMatchObject({ eventCount: 2, updatedAt: noon });
  });

  test("names an owner who is not active and services that are not there, and keeps nothing", async () => {
    const { rafael, amara, jonas, web, key, input, release } = await world();
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    const before = await release();
    const wrong: [object, string][] = [
      [{ ownerId: jonas.actor.id }, "ownerId"],
      [{ ownerId: crypto.randomUUID() }, "ownerId"],
      [{ ownerId: "the team" }, "ownerId"],
      [{ services: [web, crypto.randomUUID()] }, "services"],
      [{ windowMinutes: 4 }, "windowMinutes"],
      [{ windowMinutes: 60.5 }, "windowMinutes"],
      [{ monitoringHours: -1 }, "monitoringHours"],
      [{ monitoringHours: 721 }, "monitoringHours"],
      [{ launchAt: "2026-13-01T00:00:00Z" }, "launchAt"],
      [{ timeZone: "CET-ish" }, "timeZone"],
      [{ rolloutMethod: "overnight" }, "rolloutMethod"],
      [{ status: "ready" }, ""],
    ];
    for (const [change, path] of wrong) {
      const answer = await changeRelease({ ...input, name: "Never kept", ...change }, amara);
      expect(answer, JSON.stringify(change)).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path, say: expect.stringMatching(/^[A-Z].*\.$/) }] } });
    }
    expect(await changeRelease({ ...input, release: "REL-99999" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await changeRelease({ ...input, release: key, name: "Mine" }, await signUp("Mei-Lin Chen", "engineer"))).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await release()).toEqual(before);
  });

  test("an owner who was deactivated may stay, and nothing is asked of the fields that stay", async () => {
    const { rafael, amara, jonas, input, release } = await world();
    must(await changeRelease({ ...input, ownerId: jonas.actor.id }, amara));
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    must(await changeRelease({ ...input, ownerId: jonas.actor.id, version: "2" }, amara));
    expect(await release()).toMatchObject({ ownerId: jonas.actor.id, version: "2" });
    expect((await release()).readiness).toMatchObject({ blockers: expect.arrayContaining([expect.objectContaining({ code: "release.owner", field: "release/ownerId" })]) });
  });

  test("a release that has ended is kept as it was", async () => {
    const { amara, id, key, input, release } = await world();
    must(await moveRelease({ release: key, to: "cancelled" }, amara));
    const before = await release();
    expect(await changeRelease({ ...input, name: "Other" }, amara)).toMatchObject({ refusal: { kind: "rule", say: `${key} is cancelled and is kept as it was.` } });
    for (const status of ["completed", "rolledBack", "closed"] as const) {
      await db().release.update({ where: { id }, data: { status } });
      expect(await changeRelease({ ...input, name: "Other" }, amara)).toMatchObject({ refusal: { kind: "rule" } });
    }
    await db().release.update({ where: { id }, data: { status: "cancelled" } });
    expect(await release()).toEqual(before);
  });
});

describe("beside others", () => {
  test("a ready release stays ready through what its readiness does not speak of", async () => {
    const { amara, jonas, fields } = await world();
    const { key, id } = await readyToMark(amara, jonas);
    must(await moveRelease({ release: key, to: "ready" }, amara));
    must(await changeRelease({ ...fields, release: key, name: "Renamed", launchAt: "2026-06-12T08:00:00Z" }, amara));
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "ready", name: "Renamed", blockerCount: 0 });
  });

  test("two who change different fields lose neither; of the same field the second is told", async () => {
    const { amara, rafael, fields, input, release } = await world();
    const [first, second] = await Promise.all([
      changeRelease({ ...input, base: fields, name: "One-page checkout" }, amara),
      changeRelease({ ...input, base: fields, version: "2" }, rafael),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await release()).toMatchObject({ name: "One-page checkout", version: "2", eventCount: 3 });

    const both = await Promise.all(["Amara's", "Rafael's"].map((name) => changeRelease({ ...input, base: { ...fields, name: "One-page checkout", version: "2" }, version: "2", name }, amara)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = (await release()).name;
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "conflict", current: { fields: ["name"], values: { name: kept } } } });
  });
});
