import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { changeService } from "./change-service";
import { createService } from "./create-service";

beforeEach(freshDatabase);

const db = () => clients().write;
const service = (id: string) => db().service.findUniqueOrThrow({ where: { id }, include: { dependsOn: { orderBy: { dependsOnId: "asc" } } } });
const changes = () => db().event.findMany({ where: { type: "service.changed" }, orderBy: { id: "asc" } });

async function world() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const make = async (name: string) => must(await createService({ name, ownerId: jonas.actor.id }, jonas)).id;
  const [web, api, search] = [await make("Web app"), await make("API"), await make("Search")];
  return { rafael, jonas, web, api, search, input: { serviceId: web, name: "Web app", about: "", ownerId: jonas.actor.id, dependsOn: [] as string[] } };
}

describe("changing a service", () => {
  test("keeps every field, and tells which", async () => {
    const { rafael, jonas, web, api, search, input } = await world();
    must(await changeService({ ...input, name: "Web", about: "For customers", ownerId: rafael.actor.id, dependsOn: [api, search] }, jonas));
    expect(await service(web)).toMatchObject({ name: "Web", about: "For customers", ownerId: rafael.actor.id });
    expect((await service(web)).dependsOn.map((each) => each.dependsOnId)).toEqual([api, search].sort());
    must(await changeService({ ...input, name: "Web", about: "For customers", ownerId: rafael.actor.id, dependsOn: [search] }, jonas));
    expect((await service(web)).dependsOn.map((each) => each.dependsOnId)).toEqual([search]);
    expect(await changes()).toMatchObject([
      { personId: jonas.actor.id, releaseId: null, data: { serviceId: web, name: "Web", fields: ["name", "about", "ownerId", "dependsOn"] } },
      { data: { fields: ["dependsOn"] } },
    ]);
  });

  test("the same again writes no event", async () => {
    const { jonas, api, search, input } = await world();
    must(await changeService({ ...input, dependsOn: [api, search] }, jonas));
    must(await changeService({ ...input, name: " Web  app", dependsOn: [search, api, api] }, jonas));
    expect(await changes()).toHaveLength(1);
  });

  test("is refused to those who only look", async () => {
    const { web, input } = await world();
    for (const role of ["leader", "viewer"] as const) {
      expect(await changeService({ ...input, name: "Mine" }, await signUp(`A ${role}`, role))).toMatchObject({ refusal: { kind: "forbidden" } });
    }
    expect(await service(web)).toMatchObject({ name: "Web app" });
  });

  test("names the field that does not fit, and keeps nothing", async () => {
    const { rafael, jonas, web, api, search, input } = await world();
    const gone = await signUp("Gone Already", "engineer");
    must(await deactivatePerson({ personId: gone.actor.id }, rafael));
    must(await changeService({ ...input, serviceId: api, name: "API", dependsOn: [web] }, jonas));
    const wrong: [object, string, RegExp][] = [
      [{ name: "" }, "name", /Write the name/],
      [{ name: "API" }, "name", /exists already/],
      [{ ownerId: crypto.randomUUID() }, "ownerId", /active/],
      [{ ownerId: gone.actor.id }, "ownerId", /active/],
      [{ dependsOn: [crypto.randomUUID()] }, "dependsOn", /not known/],
      [{ dependsOn: [search, web] }, "dependsOn", /can't depend on itself/],
      [{ dependsOn: [search, api] }, "dependsOn", /“API” depends on this service already/],
    ];
    for (const [change, path, say] of wrong) {
      const answer = await changeService({ ...input, about: "Never kept", ...change }, jonas);
      expect(answer, JSON.stringify(change)).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path, say: expect.stringMatching(say) }] } });
    }
    expect(await changeService({ ...input, serviceId: crypto.randomUUID() }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await service(web)).toMatchObject({ name: "Web app", about: "", dependsOn: [] });
    expect(await changes()).toHaveLength(1);
  });

  test("an owner who was deactivated may stay until another is chosen", async () => {
    const { rafael, jonas, web, input } = await world();
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    must(await changeService({ ...input, about: "For customers" }, rafael));
    must(await changeService({ ...input, about: "For customers", ownerId: rafael.actor.id }, rafael));
    expect(await changeService({ ...input, about: "For customers" }, rafael)).toMatchObject({ refusal: { fields: [{ path: "ownerId" }] } });
    expect(await service(web)).toMatchObject({ ownerId: rafael.actor.id });
  });
});

describe("two people at once", () => {
  test("never make two services depend on each other", async () => {
    const { rafael, jonas, web, api, input } = await world();
    const webNeeds = (dependsOn: string[]) => changeService({ ...input, dependsOn }, jonas);
    const apiNeeds = (dependsOn: string[]) => changeService({ ...input, serviceId: api, name: "API", dependsOn }, rafael);
    for (let round = 0; round < 15; round += 1) {
      const both = await Promise.all(round % 2 ? [webNeeds([api]), apiNeeds([web])] : [apiNeeds([web]), webNeeds([api])]);
      expect(both.filter((answer) => answer.ok)).toHaveLength(1);
      expect(await db().serviceDependency.count()).toBe(1);
      must(await webNeeds([]));
      must(await apiNeeds([]));
    }
  });

  test("never share a name, whether they change a service or make one", async () => {
    const { rafael, jonas, api, search, input } = await world();
    const answers = await Promise.all([
      changeService({ ...input, name: "Shop" }, jonas),
      changeService({ ...input, serviceId: api, name: "Shop" }, rafael),
      createService({ name: "Shop", ownerId: jonas.actor.id }, jonas),
      changeService({ ...input, serviceId: search, name: "Shop" }, jonas),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ fields: [{ path: "name" }] });
    expect(await db().service.count({ where: { name: "Shop" } })).toBe(1);
  });
});
