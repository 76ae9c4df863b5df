import { beforeEach, expect, test } from "vitest";
import { clients } from "../db";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { openRunRow } from "../testing/open-run";
import { must, noon, readyToMark, signUp } from "../testing/world";
import { endIncident } from "./end-incident";
import { publishUpdate } from "./publish-update";

beforeEach(freshDatabase);

const db = () => clients().write;
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const { id } = await readyToMark(amara, await signUp("Mei-Lin Chen", "engineer"));
  const service = must(await createService({ name: "Web app", ownerId: amara.actor.id }, amara));
  const run = await openRunRow(id);
  const message = async () => (await db().runMessage.create({ data: { runId: run.id, audience: "external", moment: "declared", title: "", text: "", sentAt: noon } })).id;
  const update = { run: { id: run.id, since: noon.getTime() - 600_000 }, release: { services: [service] }, title: "Pages open slowly", text: "We look into it.", onPage: true, onBanner: false, state: "investigating" as const };
  const incident = () => db().statusIncident.findUniqueOrThrow({ where: { runId: run.id }, include: { updates: { orderBy: { at: "asc" } }, services: true } });
  return { run, service, message, update, incident };
}

test("the first update opens the incident, the next ones stand below it", async () => {
  const { update, message, incident, service } = await world();
  await publishUpdate({ tx: db(), now: noon }, { ...update, messageId: await message(), nextUpdateAt: later(15).getTime() });
  expect(await incident()).toMatchObject({ title: "Pages open slowly", state: "investigating", since: later(-10), startedAt: noon, endedAt: null, nextUpdateAt: later(15), learned: "" });
  await publishUpdate({ tx: db(), now: later(9) }, { ...update, messageId: await message(), title: "We put the earlier one back", state: "repairing", nextUpdateAt: null, onBanner: true });
  expect(await incident()).toMatchObject({
    title: "Pages open slowly", state: "repairing", startedAt: noon, nextUpdateAt: null,
    updates: [{ title: "Pages open slowly", at: noon, onBanner: false }, { title: "We put the earlier one back", at: later(9), onBanner: true }],
    services: [{ serviceId: service.id }],
  });
});

test("the same message again changes its update and adds none", async () => {
  const { update, message, incident } = await world();
  const messageId = await message();
  for (const [at, text] of [[noon, "Once."], [later(1), "Twice."]] as const) await publishUpdate({ tx: db(), now: at }, { ...update, messageId, text, nextUpdateAt: null });
  expect((await incident()).updates).toMatchObject([{ text: "Twice.", at: noon }]);
});

test("an update that says over ends it, an end stays where it was, and a later word opens it again", async () => {
  const { update, run, incident } = await world();
  await publishUpdate({ tx: db(), now: noon }, { ...update, messageId: null, nextUpdateAt: later(15) });
  await publishUpdate({ tx: db(), now: later(30) }, { ...update, messageId: null, state: "over", nextUpdateAt: later(45) });
  expect(await incident()).toMatchObject({ state: "over", endedAt: later(30), nextUpdateAt: null });
  await endIncident({ tx: db(), now: later(40) }, { runId: run.id });
  await publishUpdate({ tx: db(), now: later(50) }, { ...update, messageId: null, state: "over", nextUpdateAt: null });
  expect((await incident()).endedAt).toEqual(later(30));
  await publishUpdate({ tx: db(), now: later(60) }, { ...update, messageId: null, state: "investigating", nextUpdateAt: null });
  expect(await incident()).toMatchObject({ state: "investigating", endedAt: null });
  await endIncident({ tx: db(), now: later(70) }, { runId: run.id });
  expect(await incident()).toMatchObject({ state: "over", endedAt: later(70), nextUpdateAt: null });
});

test("nothing ends that was never told", async () => {
  const { run } = await world();
  await endIncident({ tx: db(), now: noon }, { runId: run.id });
  expect(await db().statusIncident.count()).toBe(0);
});

test("what is taken back with its transaction was never public", async () => {
  const { update } = await world();
  await expect(db().$transaction(async (tx) => {
    await publishUpdate({ tx, now: noon }, { ...update, messageId: null, nextUpdateAt: null });
    throw new Error("a later refusal");
  })).rejects.toThrow("a later refusal");
  expect(await db().statusUpdate.count()).toBe(0);
});
