import { beforeEach, describe, expect, test } from "vitest";
import { untouchedPolicy } from "@/lib/domain/readiness/untouched-policy";
import { clients } from "../db";
import { markReady } from "../release/move-release";
import { reevaluate } from "../readiness/reevaluate";
import { freshDatabase } from "../testing/database";
import { at, must, readyToMark, signUp } from "../testing/world";
import { getStoredPolicy } from "./get-stored-policy";
import { getPolicy } from "./queries";
import { savePolicy } from "./save-policy";

beforeEach(freshDatabase);

const db = () => clients().write;
const events = () => db().event.findMany({ where: { type: "workspace.changed" }, orderBy: { id: "asc" } });
const world = async () => ({ rafael: await signUp("Rafael Souza", "administrator"), amara: await signUp("Amara Okafor", "productManager"), jonas: await signUp("Jonas Lindqvist", "engineer") });
const released = (key: string) => db().release.findUniqueOrThrow({ where: { number: Number(key.slice(4)) } });

describe("saving the policy", () => {
  test("is what the law says while nobody decided", async () => {
    await db().workspace.deleteMany();
    expect(await getStoredPolicy(db())).toEqual(untouchedPolicy);
    await db().workspace.create({ data: {} });
    expect(await getStoredPolicy(db())).toEqual(untouchedPolicy);
  });

  test("keeps what differs from what is usual, tells what changed, and nothing when nothing did", async () => {
    const { rafael } = await world();
    const input = { ...untouchedPolicy, restoreTestDays: 60, ruleLevels: { "lint.plainSum": "off", "lint.oneForAll": "advice", "step.verification": "advice" } };
    for (let twice = 0; twice < 2; twice += 1) must(await savePolicy(input, rafael));
    expect(await getStoredPolicy(db())).toEqual({ ...untouchedPolicy, restoreTestDays: 60, ruleLevels: { "lint.plainSum": "off", "step.verification": "advice" } });
    expect(await events()).toMatchObject([{ personId: rafael.actor.id, data: { fields: ["restoreTestDays", "ruleLevels"] } }]);
  });

  test.each([
    ["fireDrillDays", { fireDrillDays: 0 }], ["restoreTestDays", { restoreTestDays: 731 }], ["pipelineTestDays", { pipelineTestDays: 1.5 }],
    ["ruleLevels", { ruleLevels: { "lint.nothing": "off" } }], ["ruleLevels.lint\\.plainSum", { ruleLevels: { "lint.plainSum": "loud" } }],
  ])("names %s when it does not fit", async (path, wrong) => {
    const { rafael } = await world();
    const refused = await savePolicy({ ...untouchedPolicy, ...wrong }, rafael);
    expect(refused).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: path.replace("\\", "") }] } });
    expect(await getStoredPolicy(db())).toEqual(untouchedPolicy);
  });

  test("is for administrators alone", async () => {
    for (const role of ["productManager", "engineer", "leader", "viewer"] as const) {
      const context = await signUp(`A ${role}`, role);
      expect(await savePolicy({ ...untouchedPolicy, fireDrillDays: 1 }, context)).toMatchObject({ refusal: { kind: "forbidden" } });
      expect(await getPolicy({}, context)).toMatchObject({ refusal: { kind: "forbidden" } });
    }
  });
});

describe("what a policy changes", () => {
  test("a ready release falls back when a rule begins to block it, and may be marked again when it no longer does", async () => {
    const { rafael, amara, jonas } = await world();
    const { key } = await readyToMark(amara, jonas);
    must(await markReady({ release: key, to: "ready" }, amara));

    must(await savePolicy({ ...untouchedPolicy, ruleLevels: { "lint.oneForAll": "blocking" } }, at(rafael, 1)));
    await reevaluate(null, at(rafael, 2).now);
    const fallen = await released(key);
    expect(fallen).toMatchObject({ status: "draft", blockerCount: 1 });
    expect(fallen.readiness).toMatchObject({ blockers: [{ code: "lint.oneForAll", section: "roles", field: "roles/decisionMaker/personId" }] });
    expect(await markReady({ release: key, to: "ready" }, at(amara, 3))).toMatchObject({ refusal: { kind: "rule", blockers: [{ code: "lint.oneForAll" }] } });

    must(await savePolicy(untouchedPolicy, at(rafael, 4)));
    await reevaluate(null, at(rafael, 5).now);
    expect(await released(key)).toMatchObject({ status: "draft", blockerCount: 0 });
    must(await markReady({ release: key, to: "ready" }, at(amara, 6)));
  });

  test("evidence is good for as long as it says", async () => {
    const { rafael, amara, jonas } = await world();
    const { key } = await readyToMark(amara, jonas);
    const afterThreeDays = 3 * 24 * 60;
    await reevaluate(null, at(rafael, afterThreeDays).now);
    expect(await released(key)).toMatchObject({ blockerCount: 0 });
    must(await savePolicy({ ...untouchedPolicy, pipelineTestDays: 2 }, at(rafael, afterThreeDays)));
    await reevaluate(null, at(rafael, afterThreeDays).now);
    expect((await released(key)).readiness).toMatchObject({ blockers: [{ code: "drill.way", say: "The pipeline test of version 1 is older than 2 days." }] });
  });
});
