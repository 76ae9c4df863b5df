import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { deactivatePerson } from "../person/deactivate-person";
import { createRelease } from "../release/create-release";
import { moveRelease } from "../release/move-release";
import { freshDatabase } from "../testing/database";
import { must, signUp } from "../testing/world";
import { createService } from "./create-service";
import { getService, listServiceNames, listServices } from "./queries";

beforeEach(freshDatabase);

async function world() {
  const rafael = await signUp("Rafael Souza", "administrator");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const viewer = await signUp("Vera Lind", "viewer");
  const make = async (name: string, dependsOn: string[] = []) => must(await createService({ name, ownerId: jonas.actor.id, dependsOn }, jonas)).id;
  const payments = await make("Payments");
  const checkout = await make("Checkout", [payments]);
  const web = await make("Web app", [checkout, payments]);
  return { rafael, jonas, viewer, payments, checkout, web };
}

test("a list says what depends on what, in both directions, by name", async () => {
  const { jonas, viewer, payments, checkout, web } = await world();
  const { items, nextCursor } = must(await listServices({}, viewer));
  expect(nextCursor).toBeNull();
  expect(items.map(({ name, dependsOn, dependedOnBy }) => [name, dependsOn.map((each) => each.name), dependedOnBy.map((each) => each.name)])).toEqual([
    ["Checkout", ["Payments"], ["Web app"]],
    ["Payments", [], ["Checkout", "Web app"]],
    ["Web app", ["Checkout", "Payments"], []],
  ]);
  expect(must(await getService({ serviceId: checkout }, viewer))).toEqual({
    id: checkout, name: "Checkout", about: "", owner: { id: jonas.actor.id, name: "Jonas Lindqvist", active: true },
    dependsOn: [{ id: payments, name: "Payments" }], dependedOnBy: [{ id: web, name: "Web app" }],
  });
  expect(must(await listServiceNames({}, viewer))).toEqual([{ id: checkout, name: "Checkout" }, { id: payments, name: "Payments" }, { id: web, name: "Web app" }]);
  expect(await getService({ serviceId: crypto.randomUUID() }, viewer)).toMatchObject({ refusal: { kind: "missing" } });
});

test("open releases are counted, and the three that launch first are named; ended ones are not", async () => {
  const { rafael, viewer, payments, web } = await world();
  const at = (day: number) => (day === 0 ? null : `2026-07-0${day}T10:00:00Z`);
  const make = async (name: string, day: number, services: string[]) => must(await createRelease({ name, version: "1", services, launchAt: at(day) }, rafael)).key;
  for (const [name, day] of [["Third", 3], ["Undated", 0], ["First", 1], ["Second", 2]] as const) await make(name, day, [web]);
  must(await moveRelease({ release: await make("Cancelled", 1, [web, payments]), to: "cancelled" }, rafael));
  const { items } = must(await listServices({}, viewer));
  const open = Object.fromEntries(items.map((item) => [item.name, [item.open.count, ...item.open.first.map(({ name }) => name)]]));
  expect(open).toEqual({ "Web app": [4, "First", "Second", "Third"], Payments: [0], Checkout: [0] });
});

test("an owner who left is said to be deactivated", async () => {
  const { rafael, jonas, viewer } = await world();
  must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
  expect(must(await listServices({}, viewer)).items.map(({ owner }) => owner.active)).toEqual([false, false, false]);
});

test("pages follow each other without gap or repeat, also among the found", async () => {
  const { jonas, viewer } = await world();
  const names = Array.from({ length: 23 }, (_, at) => `${at % 2 ? "queue" : "Queue"} ${at}%`);
  await clients().write.service.createMany({ data: names.map((name) => ({ name, ownerId: jonas.actor.id, createdAt: jonas.now })) });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await listServices({ q: "QUEUE", limit: 5, cursor }, viewer));
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect([...seen].sort()).toEqual([...names].sort());
  expect(must(await listServices({ q: "_ueue" }, viewer)).items).toEqual([]);
  expect(must(await listServices({ q: "2%" }, viewer)).items).toHaveLength(3);
});

test("a marker of a page that is not there is refused in a sentence", async () => {
  const { viewer } = await world();
  for (const cursor of ["nonsense", crypto.randomUUID()]) expect(await listServices({ cursor }, viewer)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "cursor" }] } });
});
