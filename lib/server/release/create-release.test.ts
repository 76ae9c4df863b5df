import { beforeEach, describe, expect, test } from "vitest";
import { startingItems } from "@/lib/domain/checklist/starting-items";
import { emptyDocument } from "@/lib/domain/plan/empty-document";
import { onboarding } from "@/lib/domain/template/examples/onboarding";
import { clients } from "../db";
import { readPlan } from "../plan/read-plan";
import { readDocument } from "../readiness/evaluate-release";
import { createService } from "../service/create-service";
import { installExamples } from "../template/install-examples";
import { freshDatabase } from "../testing/database";
import { completePlan, must, noon, readyToMark, signUp } from "../testing/world";
import { changeRelease } from "./change-release";
import { createRelease } from "./create-release";

beforeEach(freshDatabase);

const db = () => clients().write;
const itemsOf = (releaseId: string) => db().checklistItem.findMany({ where: { releaseId }, orderBy: [{ phase: "asc" }, { position: "asc" }], include: { tick: true } });
const input = { name: "One-page checkout", version: "4.13.0" };

async function team() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  return { amara, jonas };
}

/** The plan as the tables hold it, which is also what its version holds. */
async function planOf(releaseId: string) {
  const inTables = await readPlan(db(), releaseId);
  const version = await db().planVersion.findFirstOrThrow({ where: { releaseId } });
  expect(inTables).toEqual(readDocument(version.document));
  return { plan: inTables, version };
}

describe("a new release", () => {
  test("is empty, a draft of its author's with the starting checklist, and tells of it", async () => {
    const { amara } = await team();
    const { key, id } = must(await createRelease(input, amara));
    const release = await db().release.findUniqueOrThrow({ where: { id }, include: { events: true, services: true } });
    expect(release).toMatchObject({ ...input, status: "draft", ownerId: amara.actor.id, timeZone: "Europe/Berlin", launchAt: null, createdAt: noon, eventCount: 1, services: [] });
    expect(key).toBe(`REL-${release.number}`);
    expect(release.blockerCount).toBeGreaterThan(10);
    expect(release.events).toMatchObject([{ number: 1, type: "release.created", personId: amara.actor.id, data: { ...input, from: "" } }]);
    const { plan, version } = await planOf(id);
    expect(plan).toEqual(emptyDocument());
    expect(version).toMatchObject({ number: 1, authorId: amara.actor.id, note: "", sealedAt: null });
    expect((await itemsOf(id)).map(({ phase, title, required, dueMinutes, verifies, covers }) => ({ phase, title, required, dueMinutes, verifies, covers }))).toEqual(startingItems);
    expect((await itemsOf(id)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4]);
  });

  test("keeps its services, each once, its launch and its zone", async () => {
    const { amara, jonas } = await team();
    const web = must(await createService({ name: "Web app", ownerId: jonas.actor.id }, jonas)).id;
    const api = must(await createService({ name: "API", ownerId: jonas.actor.id }, jonas)).id;
    const { id } = must(await createRelease({ ...input, services: [web, api, web], launchAt: "2026-06-11T16:00:00+02:00", timeZone: "Asia/Kathmandu" }, amara));
    const release = await db().release.findUniqueOrThrow({ where: { id }, include: { services: true } });
    expect(release).toMatchObject({ launchAt: new Date("2026-06-11T14:00:00Z"), timeZone: "Asia/Kathmandu" });
    expect(release.services.map(({ serviceId }) => serviceId).sort()).toEqual([web, api].sort());
  });

  test("from a template has its plan and its items, with nobody named", async () => {
    const { amara } = await team();
    await db().$transaction((tx) => installExamples(tx, noon));
    const { id } = must(await createRelease({ ...input, template: onboarding.slug }, amara));
    const { plan, version } = await planOf(id);
    expect(plan).toEqual(onboarding.plan);
    expect(version.note).toBe("From the template “Onboarding behind a flag”");
    expect(await db().event.findFirstOrThrow({ where: { releaseId: id } })).toMatchObject({ data: { from: "From the template “Onboarding behind a flag”" } });
    expect(await itemsOf(id)).toHaveLength(16);
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ wayBackMinutes: 4, decisionMakerId: null });
  });

  test("from another has its plan, people, items and rollout, but no tick, launch or status of it", async () => {
    const { amara, jonas } = await team();
    const source = await readyToMark(amara, jonas);
    const own = { name: "Shorter onboarding", version: "4.12.0", services: [], launchAt: "2026-06-11T14:00:00Z", timeZone: "UTC", ownerId: amara.actor.id };
    must(await changeRelease({ ...own, release: source.key, windowMinutes: 90, rolloutMethod: "canary", rolloutNote: "5 %, then all", monitoringHours: 48 }, amara));
    const helene = await signUp("Hélène Moreau", "productManager");
    const { id } = must(await createRelease({ ...input, from: source.key.toLowerCase() }, helene));
    const { plan, version } = await planOf(id);
    expect(plan.roles).toEqual(completePlan(amara.actor.id, jonas.actor.id).roles);
    expect(plan.triggers).toEqual(onboarding.plan.triggers);
    expect(version).toMatchObject({ number: 1, authorId: helene.actor.id, note: `From ${source.key}, Shorter onboarding` });
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...input, status: "draft", ownerId: helene.actor.id, launchAt: null, windowMinutes: 90, rolloutMethod: "canary", rolloutNote: "5 %, then all", monitoringHours: 48,
    });
    const items = await itemsOf(id);
    expect(items.map(({ title, ownerId }) => [title, ownerId])).toEqual(source.items.map(({ title, ownerId }) => [title, ownerId]));
    expect(items.filter(({ tick }) => tick !== null)).toEqual([]);
    expect(await db().tick.count()).toBe(3);
  });
});

test("what is unknown or does not fit is named, and nothing is kept", async () => {
  const { amara, jonas } = await team();
  const { key } = must(await createRelease(input, amara));
  await db().$transaction((tx) => installExamples(tx, noon));
  const wrong: [object, string][] = [
    [{ name: " \n " }, "name"],
    [{ name: "x".repeat(121) }, "name"],
    [{ version: "" }, "version"],
    [{ services: [crypto.randomUUID()] }, "services"],
    [{ template: "no-such-template" }, "template"],
    [{ from: "REL-99999" }, "from"],
    [{ from: "42" }, "from"],
    [{ from: key, template: onboarding.slug }, "from"],
    [{ launchAt: "2026-02-30T10:00:00Z" }, "launchAt"],
    [{ launchAt: "1999-12-31T10:00:00Z" }, "launchAt"],
    [{ launchAt: "tomorrow" }, "launchAt"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ status: "ready" }, ""],
    [{ ownerId: jonas.actor.id }, ""],
  ];
  for (const [change, path] of wrong) {
    const answer = await createRelease({ ...input, ...change }, amara);
    expect(answer, JSON.stringify(change)).toMatchObject({ ok: false, refusal: { kind: "invalid", fields: [{ path, say: expect.stringMatching(/^[A-Z].*\.$/) }] } });
  }
  for (const role of ["engineer", "leader", "viewer"] as const) expect(await createRelease(input, await signUp(`A ${role}`, role))).toMatchObject({ refusal: { kind: "forbidden" } });
  expect([await db().release.count(), await db().plan.count(), await db().event.count()]).toEqual([1, 1, 1]);
});

test("many at once get keys of their own, and each is whole", async () => {
  const { amara, jonas } = await team();
  const source = await readyToMark(amara, jonas);
  const answers = await Promise.all(Array.from({ length: 24 }, (_, at) => createRelease({ ...input, name: `Release ${at}`, ...(at % 3 === 0 && { from: source.key }) }, amara)));
  const made = answers.map(must);
  expect(new Set(made.map(({ key }) => key)).size).toBe(24);
  for (const { id } of made) {
    const release = await db().release.findUniqueOrThrow({ where: { id }, include: { events: true, items: true, versions: true } });
    expect([release.eventCount, release.events.length, release.items.length, release.versions.length]).toEqual([1, 1, 16, 1]);
  }
  expect(await db().releaseCount.findUniqueOrThrow({ where: { status: "draft" } })).toMatchObject({ count: 25 });
});
