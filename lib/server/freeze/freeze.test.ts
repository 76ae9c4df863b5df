import { beforeEach, describe, expect, test } from "vitest";
import { askGate } from "../api/get-readiness";
import type { Context } from "../context";
import { clients } from "../db";
import { getOverview, listLaunches } from "../readiness/queries";
import { advanceRelease, markReady } from "../release/move-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import { answerWaiver } from "../waiver/answer-waiver";
import { askWaiver } from "../waiver/ask-waiver";
import { changeFreeze } from "./change-freeze";
import { declareFreeze } from "./declare-freeze";
import { endFreeze } from "./end-freeze";
import { listFreezes } from "./queries";

beforeEach(freshDatabase);
const db = () => clients().write;
const day = 24 * 60;
const says = (answer: { ok: boolean; refusal?: { say: string; blockers?: { say: string }[] } }) => answer.refusal?.blockers?.[0]?.say ?? answer.refusal?.say ?? "it was done";

async function world() {
  const [amara, jonas, helene] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Hélène Moreau", "leader")];
  const { id: serviceId } = must(await createService({ name: "Checkout", ownerId: jonas.actor.id }, amara));
  const { key, id } = await readyToMark(amara, jonas);
  await db().releaseService.create({ data: { releaseId: id, serviceId } });
  must(await markReady({ release: key, to: "ready" }, amara));
  const peak = { name: "Peak week", reason: "The busiest days of the year", startsAt: at(amara, -60).now.toISOString(), endsAt: at(amara, 3 * day).now.toISOString(), serviceIds: [serviceId] };
  return { amara, jonas, helene, key, id, serviceId, peak };
}

const start = (key: string, who: Context) => advanceRelease({ release: key, to: "deploying" }, who);
const why = "Checkout is frozen until Sat 13 June 2026 at 14:00 (“Peak week”): The busiest days of the year.";

describe("inside a freeze", () => {
  test("no deployment starts, and the gate says until when and why; before and after it does", async () => {
    const { amara, helene, key, peak } = await world();
    must(await declareFreeze(peak, helene));
    await db().release.updateMany({ data: { timeZone: "Europe/Berlin" } });
    expect(says(await start(key, amara))).toBe(why);
    expect(says(await askGate({ key }, amara))).toBe(why);
    expect(must(await getOverview({ key }, amara)).reasons.map(({ say, href }) => [say, href.split("/")[1]])).toEqual([[why, "freezes#freezes"]]);
    expect((await askGate({ key }, at(amara, -61))).ok).toBe(true);
    must(await start(key, at(amara, 3 * day)));
  });

  test("another service's releases go on, and one of everything stops them all", async () => {
    const { amara, jonas, helene, key, peak } = await world();
    const { id: other } = must(await createService({ name: "Search", ownerId: jonas.actor.id }, amara));
    must(await declareFreeze({ ...peak, serviceIds: [other] }, helene));
    expect((await askGate({ key }, amara)).ok).toBe(true);
    must(await declareFreeze({ ...peak, serviceIds: [] }, helene));
    expect(says(await askGate({ key }, amara))).toMatch(/^Everything is frozen until/);
  });

  test("a release still becomes ready, and what is being deployed goes on to monitoring", async () => {
    const { amara, helene, key, id, peak } = await world();
    must(await markReady({ release: key, to: "draft" }, amara));
    must(await declareFreeze(peak, helene));
    must(await markReady({ release: key, to: "ready" }, amara));
    await db().release.update({ where: { id }, data: { status: "deploying" } });
    await db().checklistItem.updateMany({ where: { phase: "duringDeployment" }, data: { required: false } });
    must(await advanceRelease({ release: key, to: "monitoring" }, amara));
  });

  test("a waiver makes an exception for one release, until the freeze changes", async () => {
    const { amara, jonas, helene, key, peak } = await world();
    const { id: freezeId } = must(await declareFreeze(peak, helene));
    const { id: waiverId } = must(await askWaiver({ release: key, code: "freeze.holds", field: `freezes/${freezeId}`, reason: "A security fix", expiresAt: peak.endsAt }, jonas));
    must(await answerWaiver({ release: key, waiverId, approved: true }, helene));
    expect((await askGate({ key }, amara)).ok).toBe(true);
    must(await changeFreeze({ ...peak, freezeId, reason: "An audit" }, helene));
    expect(says(await askGate({ key }, amara))).toMatch(/An audit\.$/);
  });
});

test("a launch that is planned inside a freeze says so beforehand, on its page and to leadership; a waiver may be asked then", async () => {
  const { amara, jonas, helene, key, id, peak } = await world();
  await db().release.update({ where: { id }, data: { launchAt: at(amara, 20 * day).now, timeZone: "Europe/Berlin" } });
  const ahead = { ...peak, startsAt: at(amara, 19 * day).now.toISOString(), endsAt: at(amara, 21 * day).now.toISOString() };
  const { id: freezeId } = must(await declareFreeze(ahead, helene));
  const say = "Checkout is frozen until Wed 1 July 2026 at 14:00 (“Peak week”): The busiest days of the year.";
  const overview = must(await getOverview({ key }, amara));
  expect([overview.reasons, overview.frozen.map((each) => each.say)]).toEqual([[], [say]]);
  const frozen = async () => must(await listLaunches({ limit: 50 }, amara)).launches.map((row) => row.frozen);
  expect(await frozen()).toEqual([say]);
  expect((await askGate({ key }, amara)).ok).toBe(true);

  const { id: waiverId } = must(await askWaiver({ release: key, code: "freeze.holds", field: `freezes/${freezeId}`, reason: "A security fix", expiresAt: ahead.endsAt }, jonas));
  must(await answerWaiver({ release: key, waiverId, approved: true }, helene));
  expect([must(await getOverview({ key }, amara)).frozen, await frozen()]).toEqual([[], [""]]);
});

describe("freezes are", () => {
  test("declared by leadership, for what is known, and not for a time that is over", async () => {
    const { amara, jonas, helene, peak } = await world();
    for (const who of [amara, jonas]) expect(await declareFreeze(peak, who)).toMatchObject({ refusal: { kind: "forbidden" } });
    expect(await declareFreeze({ ...peak, serviceIds: [crypto.randomUUID()] }, helene)).toMatchObject({ refusal: { fields: [{ path: "serviceIds" }] } });
    expect(await declareFreeze({ ...peak, endsAt: at(amara, -1).now.toISOString() }, helene)).toMatchObject({ refusal: { fields: [{ path: "endsAt" }] } });
    for (const endsAt of ["0000-01-01T00:00:00Z", `2026-06-11T00:00:00.${"0".repeat(900)}Z`]) expect(await declareFreeze({ ...peak, endsAt }, helene)).toMatchObject({ refusal: { fields: expect.arrayContaining([expect.objectContaining({ path: "endsAt" })]) } });
    expect(await declareFreeze({ ...peak, reason: "\u200b" }, helene)).toMatchObject({ refusal: { fields: [{ path: "reason" }] } });
    expect(await declareFreeze({ ...peak, reason: "\u001b[2J" }, helene)).toMatchObject({ refusal: { fields: [{ path: "reason" }] } });
    must(await declareFreeze({ ...peak, reason: "The busiest days\n::set-output name=ready::true" }, helene));
    expect((await db().freeze.findFirstOrThrow()).reason).toBe("The busiest days ::set-output name=ready::true");
    expect((await db().event.findMany({ where: { type: { startsWith: "freeze." } } })).map(({ type, data }) => [type, Object(data).services])).toEqual([["freeze.declared", ["Checkout"]]]);
  });

  test("changed and ended, each said once", async () => {
    const { amara, helene, key, peak } = await world();
    const { id: freezeId } = must(await declareFreeze(peak, helene));
    must(await changeFreeze({ ...peak, freezeId }, helene));
    must(await changeFreeze({ ...peak, freezeId, name: "Peak days" }, helene));
    expect(must(await listFreezes({}, amara))).toMatchObject([{ name: "Peak days", state: "holds", services: [{ name: "Checkout" }], declaredBy: { name: "Hélène Moreau" } }]);
    expect(await changeFreeze({ ...peak, freezeId, startsAt: "2020-01-01T00:00:00Z", endsAt: "2020-01-02T00:00:00Z" }, helene)).toMatchObject({ refusal: { fields: [{ path: "endsAt" }] } });
    must(await endFreeze({ freezeId }, at(helene, 5)));
    must(await endFreeze({ freezeId }, at(helene, 6)));
    expect(must(await listFreezes({}, at(amara, 6)))).toMatchObject([{ state: "ended", endsAt: at(amara, 5).now.toISOString() }]);
    expect((await askGate({ key }, at(amara, 6))).ok).toBe(true);
    expect(says(await changeFreeze({ ...peak, freezeId, name: "Again" }, at(helene, 7)))).toBe("This freeze has ended. Declare a new one.");
    expect((await db().event.findMany({ where: { type: { startsWith: "freeze." } }, orderBy: { id: "asc" } })).map(({ type }) => type)).toEqual(["freeze.declared", "freeze.changed", "freeze.ended"]);
    expect(await endFreeze({ freezeId: crypto.randomUUID() }, helene)).toMatchObject({ refusal: { kind: "missing" } });
  });
});
