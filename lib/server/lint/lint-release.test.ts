import { beforeEach, describe, expect, test } from "vitest";
import { untouchedPolicy } from "@/lib/domain/readiness/untouched-policy";
import { askGate } from "../api/get-readiness";
import { clients } from "../db";
import { savePlan } from "../plan/save-plan";
import { savePolicy } from "../policy/save-policy";
import { changeRelease } from "../release/change-release";
import { createRelease } from "../release/create-release";
import { advanceRelease, markReady } from "../release/move-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { at, completePlan, must, readyToMark, signUp } from "../testing/world";
import { getLint } from "./queries";

beforeEach(freshDatabase);

const db = () => clients().write;
const launchAt = "2026-06-12T08:00:00.000Z"; // Friday, 10:00 in Berlin.
const fields = { name: "Shorter onboarding", version: "4.12.0", services: [] as string[], launchAt, windowMinutes: 60, timeZone: "Europe/Berlin", rolloutMethod: "canary", rolloutNote: "", monitoringHours: 1 } as const;

async function world() {
  const [amara, jonas, rafael] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Rafael Souza", "administrator")];
  const { key, id } = await readyToMark(amara, jonas);
  const change = async (changed: Partial<Record<keyof typeof fields, unknown>>) => must(await changeRelease({ ...fields, ...changed, release: key, ownerId: amara.actor.id }, amara));
  const codes = async () => must(await getLint({ key }, amara)).findings.map(({ code }) => code);
  return { amara, jonas, rafael, key, id, change, codes };
}

const away = (personId: string, standInId: string | null = null) => db().personAway.create({ data: { personId, fromOn: new Date("2026-06-12"), untilOn: new Date("2026-06-19"), standInId } });

describe("what the linter finds", () => {
  test("is told with why, fix, level, who can mend it, and the link to the field", async () => {
    const { amara, key } = await world();
    const { findings, holds, planVersion } = must(await getLint({ key }, amara));
    expect(planVersion).toBe(1);
    expect(findings).toContainEqual({
      code: "lint.oneForAll", level: "advice", name: "One person in every role", section: "roles", field: "roles/decisionMaker/personId",
      say: "Amara Okafor decides, and holds every other role too.", why: expect.stringMatching(/\.$/), fix: expect.stringMatching(/\.$/),
      href: `/releases/${key}/plan#roles/decisionMaker/personId`, who: { id: amara.actor.id, name: "Amara Okafor" }, waivedUntil: null,
    });
    expect(holds + new Set(findings.map(({ code }) => code)).size).toBe(26);
  });

  test("looks around a launch: who is away, who is needed twice, and what changes beside it", async () => {
    const { amara, jonas, key, id, change, codes } = await world();
    const around = ["lint.ownerAway", "lint.outsideHours", "lint.neededTwice", "lint.dependencyOverlaps"];
    const found = async () => (await codes()).filter((code) => around.includes(code));
    await away(amara.actor.id, jonas.actor.id);
    expect(await found()).toEqual([]);
    await change({});
    expect(await found()).toEqual(["lint.ownerAway"]);
    await change({ launchAt: "2026-06-13T08:00:00.000Z" });
    expect(await found()).toEqual(["lint.ownerAway", "lint.outsideHours"]);
    await change({});
    await db().personAway.deleteMany();

    const priya = await signUp("Priya Raman", "productManager");
    const payments = must(await createService({ name: "payments", ownerId: jonas.actor.id }, jonas)).id;
    const web = must(await createService({ name: "web-app", ownerId: jonas.actor.id, dependsOn: [payments] }, jonas)).id;
    await db().releaseService.create({ data: { releaseId: id, serviceId: web } });
    const other = must(await createRelease({ name: "New ledger", version: "2", services: [payments], launchAt: "2026-06-12T08:30:00Z" }, priya)).key;
    expect(await found()).toEqual(["lint.dependencyOverlaps"]);
    must(await savePlan({ release: other, base: 0, plan: completePlan(amara.actor.id, jonas.actor.id) }, priya));
    expect(await found()).toEqual(["lint.neededTwice", "lint.dependencyOverlaps"]);
    expect(must(await getLint({ key }, amara)).findings.find(({ code }) => code === "lint.neededTwice")).toMatchObject({ say: `Amara Okafor is needed at the same time in New ledger (${other}).` });
    await db().release.updateMany({ where: { number: Number(other.slice(4)) }, data: { status: "completed" } });
    expect(await found()).toEqual([]);
  });

  test("is nothing that anybody turned off, and says so of a release that is not there", async () => {
    const { amara, rafael, codes } = await world();
    expect(await codes()).toContain("lint.oneForAll");
    must(await savePolicy({ ...untouchedPolicy, ruleLevels: { "lint.oneForAll": "off" } }, rafael));
    expect(await codes()).not.toContain("lint.oneForAll");
    expect(await getLint({ key: "REL-404" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("a rule that looks around", () => {
  test("holds the launch where the policy says that it blocks, until it is waived; the release stays ready", async () => {
    const { amara, jonas, rafael, key, id, change } = await world();
    await change({});
    must(await markReady({ release: key, to: "ready" }, amara));
    await away(amara.actor.id);
    must(await askGate({ key }, amara));

    must(await savePolicy({ ...untouchedPolicy, ruleLevels: { "lint.ownerAway": "blocking" } }, rafael));
    const say = "Amara Okafor is away from Fri 12 June to Fri 19 June, when the launch window is open.";
    const blocker = { code: "lint.ownerAway", say, section: "roles", field: "roles/decisionMaker/personId" };
    expect(await askGate({ key }, amara)).toMatchObject({ refusal: { kind: "rule", blockers: [blocker] } });
    expect(await advanceRelease({ release: key, to: "deploying" }, amara)).toMatchObject({ refusal: { kind: "rule", blockers: [blocker] } });
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "ready", blockerCount: 0 });

    const version = await db().planVersion.findFirstOrThrow({ where: { releaseId: id } });
    const soon = at(amara, 60).now;
    await db().waiver.create({ data: { releaseId: id, planVersionId: version.id, code: blocker.code, field: blocker.field, say, reason: "Jonas decides.", askedById: amara.actor.id, askedAt: amara.now, expiresAt: soon, answeredById: rafael.actor.id, answeredAt: amara.now, approved: true } });
    expect(must(await getLint({ key }, amara)).findings[0]).toMatchObject({ code: "lint.ownerAway", level: "blocking", waivedUntil: soon.toISOString() });
    expect(await askGate({ key }, { ...amara, now: soon })).toMatchObject({ refusal: { blockers: [blocker] } });
    must(await advanceRelease({ release: key, to: "deploying" }, amara));
    // Under way nobody is asked where people are.
    must(await askGate({ key }, { ...jonas, now: soon }));
  });
});
