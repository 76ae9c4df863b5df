import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { createService } from "./create-service";

beforeEach(freshDatabase);

const db = () => clients().write;

async function team() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  return { rafael, jonas, input: { name: "Web app", ownerId: jonas.actor.id } };
}

test("keeps a service with what it depends on, each once, and tells of it", async () => {
  const { jonas, input } = await team();
  const { id: api } = must(await createService({ ...input, name: "API" }, jonas));
  const { id } = must(await createService({ ...input, name: "  Web   app ", about: "What people see", dependsOn: [api, api] }, jonas));
  expect(await db().service.findUniqueOrThrow({ where: { id }, include: { dependsOn: true } })).toMatchObject({
    name: "Web app", about: "What people see", ownerId: jonas.actor.id, createdAt: jonas.now, dependsOn: [{ serviceId: id, dependsOnId: api }],
  });
  expect(await db().event.findFirst({ where: { data: { path: ["serviceId"], equals: id } } })).toMatchObject({
    type: "service.created", personId: jonas.actor.id, releaseId: null, data: { serviceId: id, name: "Web app" },
  });
});

test.each(["leader", "viewer"] as const)("is refused to a %s", async (role) => {
  const { input } = await team();
  expect(await createService(input, await signUp("Hélène Moreau", role))).toMatchObject({ refusal: { kind: "forbidden" } });
  expect([await db().service.count(), await db().event.count()]).toEqual([0, 0]);
});

test("names the field that does not fit, and keeps nothing", async () => {
  const { rafael, jonas, input } = await team();
  const gone = await signUp("Gone Already", "engineer");
  must(await deactivatePerson({ personId: gone.actor.id }, rafael));
  const { id: known } = must(await createService({ ...input, name: "API" }, jonas));
  const wrong: [object, string][] = [
    [{ name: "  " }, "name"],
    [{ name: "x".repeat(81) }, "name"],
    [{ name: "API" }, "name"],
    [{ about: "x".repeat(501) }, "about"],
    [{ ownerId: "the team" }, "ownerId"],
    [{ ownerId: crypto.randomUUID() }, "ownerId"],
    [{ ownerId: gone.actor.id }, "ownerId"],
    [{ dependsOn: [known, crypto.randomUUID()] }, "dependsOn"],
    [{ dependsOn: ["7"] }, "dependsOn.0"],
    [{ colour: "red" }, ""],
  ];
  for (const [change, path] of wrong) {
    const answer = await createService({ ...input, ...change }, jonas);
    expect(answer, JSON.stringify(change)).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path, say: expect.stringMatching(/^[A-Z].*\.$/) }] } });
  }
  expect(await db().service.count()).toBe(1);
  expect(await db().event.count({ where: { type: "service.created" } })).toBe(1);
});

test("of many who take one name at once, one has it", async () => {
  const { jonas, rafael, input } = await team();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => createService(input, at % 2 ? jonas : rafael)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ fields: [{ path: "name", say: expect.stringContaining("exists already") }] });
  expect(await db().service.count()).toBe(1);
  expect(await db().event.count()).toBe(1);
});
