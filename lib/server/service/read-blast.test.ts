import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { createRelease } from "../release/create-release";
import { freshDatabase } from "../testing/database";
import { must, noon, signUp } from "../testing/world";
import { createService } from "./create-service";
import { readBlast } from "./read-blast";

beforeEach(freshDatabase);

const db = () => clients().write;
const days = (number: number) => new Date(noon.getTime() + number * 86_400_000).toISOString();

async function world() {
  const amara = await signUp("Amara Okafor", "administrator");
  const make = async (name: string, dependsOn: string[] = []) => must(await createService({ name, ownerId: amara.actor.id, dependsOn }, amara)).id;
  const release = async (name: string, services: string[], launchAt: string | null = null) => must(await createRelease({ name, version: "1.0", services, launchAt, timeZone: "UTC" }, amara));
  return { amara, make, release };
}
const said = async (releaseId: string) => (await readBlast(db(), releaseId, noon)).map(({ name, far, through }) => [name, far, ...through]);

test("what depends on a changed service is reached through others too, each at its shortest distance", async () => {
  const { make, release } = await world();
  const api = await make("API");
  const checkout = await make("Checkout", [api]);
  const web = await make("Web app", [checkout, api]);
  await make("Kiosk", [web]);
  await make("Search");
  const { id } = await release("API 2", [api]);
  expect(await said(id)).toEqual([["API", 0], ["Checkout", 1, "API"], ["Web app", 1, "API"], ["Kiosk", 2, "Web app"]]);
});

test("services that depend on each other in a ring end, and what is changed stays changed", async () => {
  const { make, release } = await world();
  const api = await make("API");
  const checkout = await make("Checkout", [api]);
  const web = await make("Web app", [checkout]);
  await db().serviceDependency.create({ data: { serviceId: api, dependsOnId: web } });
  const { id } = await release("API 2", [api]);
  expect(await said(id)).toEqual([["API", 0], ["Checkout", 1, "API"], ["Web app", 2, "Checkout"]]);
});

test("a chain is followed for six steps and no further", async () => {
  const { make, release } = await world();
  let last = await make("S0");
  const { id } = await release("S", [last]);
  for (let at = 1; at <= 8; at += 1) last = await make(`S${at}`, [last]);
  expect((await said(id)).map(([name]) => name)).toEqual(["S0", "S1", "S2", "S3", "S4", "S5", "S6"]);
});

test("a dependant says its own next launch within two weeks, not that of this release", async () => {
  const { make, release } = await world();
  const api = await make("API");
  const web = await make("Web app", [api]);
  const { id } = await release("Both", [api], days(1));
  await release("Too late", [web], days(20));
  expect((await readBlast(db(), id, noon)).map(({ launch }) => launch)).toEqual([null, null]);
  const { key } = await release("Web 2", [web], days(3));
  await release("Web 3", [web], days(5));
  expect((await readBlast(db(), id, noon)).map(({ launch }) => launch)).toEqual([null, { key, at: days(3) }]);
});

test("a release without services reaches nothing", async () => {
  const { release } = await world();
  expect(await said((await release("Nothing", [])).id)).toEqual([]);
});
