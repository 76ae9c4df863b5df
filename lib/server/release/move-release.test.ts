import { beforeEach, describe, expect, test } from "vitest";
import type { Move } from "@/lib/domain/release/why-not-move";
import type { Context } from "../context";
import { clients } from "../db";
import { markNotApplicable } from "../checklist/mark-not-applicable";
import { tickItem } from "../checklist/tick-item";
import { untickItem } from "../checklist/untick-item";
import { savePlan } from "../plan/save-plan";
import { freshDatabase } from "../testing/database";
import { at, completePlan, must, noon, readyToMark, signUp } from "../testing/world";
import { createRelease } from "./create-release";
import { moveRelease } from "./move-release";

beforeEach(freshDatabase);

const db = () => clients().write;

async function world() {
  const amara = await signUp("Amara Okafor", "productManager");
  const jonas = await signUp("Jonas Lindqvist", "engineer");
  const { key, id, items } = await readyToMark(amara, jonas);
  const move = (to: Move, context: Context = amara) => moveRelease({ release: key, to }, context);
  const release = () => db().release.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { number: "asc" } } } });
  const types = async (last: number) => (await release()).events.slice(-last).map(({ type }) => type);
  const item = (title: string) => ({ release: key, itemId: items.find((each) => each.title === title)?.id });
  const claimed = (phase: string) => items.filter((each) => each.phase === phase && each.verifies === null).map(({ id: itemId }) => ({ release: key, itemId }));
  return { amara, jonas, key, id, items, move, release, types, item, claimed };
}

test("goes from draft to completed, each move refused with its reasons until its phase is done", async () => {
  const { amara, jonas, move, release, item, claimed, items } = await world();
  must(await untickItem(item("Feature flags in place"), jonas));
  expect(await move("deploying")).toMatchObject({ refusal: { kind: "rule", say: "This release is draft. Mark it as ready first." } });
  expect(await move("ready")).toMatchObject({
    refusal: { kind: "rule", say: "This release is not ready: one thing stands in the way.", blockers: [{ code: "item.done", say: "“Feature flags in place” is not done.", field: `checklist/${item("Feature flags in place").itemId}` }] },
  });
  must(await tickItem(item("Feature flags in place"), jonas));
  expect(must(await move("ready"))).toMatchObject({ status: "ready" });

  must(await move("deploying", at(jonas, 60)));
  const early = await move("monitoring");
  // "Error thresholds defined" is proven by the plan and never asked for.
  expect(early).toMatchObject({ refusal: { say: "Monitoring can't start yet: 2 things stand in the way.", blockers: [{ say: "“Monitoring activated” (during deployment) is not done." }, { say: "“Team on call and available” (during deployment) is not done." }] } });
  for (const each of claimed("duringDeployment")) must(await tickItem(each, jonas));
  const started = at(jonas, 90);
  must(await move("monitoring", started));
  expect(await release()).toMatchObject({ status: "monitoring", monitoringStartedAt: started.now });

  const [first, ...others] = claimed("postDeployment");
  for (const each of others) must(await tickItem(each, jonas));
  const open = await move("completed", at(amara, 90 + 23 * 60));
  expect(open).toMatchObject({ refusal: { say: "This release can't be completed yet: 2 things stand in the way.", blockers: [{ code: "item.postDeployment" }, { code: "monitoring.window", say: "The monitoring window of 24 h ends in 1 h." }] } });
  must(await markNotApplicable({ ...first, reason: "Nobody uses it yet." }, jonas));
  expect(await move("completed", at(amara, 90 + 24 * 60 - 1))).toMatchObject({ refusal: { blockers: [{ code: "monitoring.window" }] } });
  must(await move("completed", at(amara, 90 + 24 * 60)));

  const ended = await release();
  expect(ended.status).toBe("completed");
  expect(ended.events.filter(({ type }) => type === "release.moved").map(({ data, personId }) => ({ data, personId }))).toEqual([
    { data: { from: "draft", to: "ready", version: 1 }, personId: amara.actor.id },
    { data: { from: "ready", to: "deploying", version: 1 }, personId: jonas.actor.id },
    { data: { from: "deploying", to: "monitoring", version: 1 }, personId: jonas.actor.id },
    { data: { from: "monitoring", to: "completed", version: 1 }, personId: amara.actor.id },
  ]);
  expect(ended.events.map(({ number }) => number)).toEqual(ended.events.map((_, index) => index + 1));
  for (const to of ["draft", "ready", "deploying", "monitoring", "cancelled"] as const) expect(await move(to), to).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("This release is completed.") } });
  expect(items).toHaveLength(16);
});

describe("a move", () => {
  test("to the status it has is no event and no refusal", async () => {
    const { amara, move, release, types } = await world();
    const before = await release();
    expect(must(await move("draft"))).toMatchObject({ status: "draft" });
    expect(await release()).toEqual(before);
    must(await move("ready"));
    expect(must(await move("ready", at(amara, 5)))).toMatchObject({ status: "ready" });
    expect(await types(2)).toEqual(["drill.passed", "release.moved"]);
    expect(await release()).toMatchObject({ updatedAt: noon, eventCount: before.eventCount + 1 });
  });

  test("seals the plan version that it speaks of", async () => {
    const { amara, jonas, key, id, move } = await world();
    const version = await db().planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } });
    must(await savePlan({ release: key, base: 1, plan: { ...completePlan(amara.actor.id, jonas.actor.id), times: { sustainedMinutes: 60, budgetMinutes: 20 } } }, amara));
    const open = await db().planVersion.findFirstOrThrow({ where: { releaseId: id }, orderBy: { number: "desc" } });
    expect([open.number, open.sealedAt]).toEqual([version.number + 1, null]);
    must(await move("ready", at(amara, 1)));
    expect(await db().planVersion.findUniqueOrThrow({ where: { id: open.id } })).toMatchObject({ sealedAt: at(amara, 1).now });
  });

  test("back to draft is allowed and said; cancelling is possible from every open status", async () => {
    const { amara, jonas, move, release, types } = await world();
    must(await move("ready"));
    must(await move("draft"));
    expect(await types(2)).toEqual(["release.moved", "release.moved"]);
    expect(await release()).toMatchObject({ status: "draft", blockerCount: 0 });
    must(await move("cancelled"));
    expect(await move("ready")).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("This release is cancelled.") } });
    const other = must(await createRelease({ name: "Other", version: "1" }, amara));
    for (const status of ["deploying", "monitoring"] as const) {
      await db().release.update({ where: { id: other.id }, data: { status } });
      expect(await moveRelease({ release: other.key, to: "cancelled" }, jonas)).toMatchObject({ refusal: { kind: "forbidden" } });
      must(await moveRelease({ release: other.key, to: "cancelled" }, amara));
    }
  });

  test("that does not exist is refused, and so is one of a release that does not", async () => {
    const { amara, key } = await world();
    for (const to of ["rolledBack", "closed", "READY", "", null]) expect(await moveRelease({ release: key, to }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "to" }] } });
    expect(await moveRelease({ release: "REL-99999", to: "ready" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await moveRelease({ release: key, to: "ready" }, { ...amara, actor: null })).toMatchObject({ refusal: { kind: "forbidden", say: "Sign in first." } });
  });
});

describe("who may", () => {
  test("mark as ready: those whom the release names, whatever else they are, but no viewer", async () => {
    const { amara, jonas, key, move } = await world();
    const mei = await signUp("Mei-Lin Chen", "engineer");
    const helene = await signUp("Hélène Moreau", "leader");
    const vera = await signUp("Vera Lind", "viewer");
    for (const stranger of [mei, helene, vera]) expect(await move("ready", stranger)).toMatchObject({ refusal: { kind: "forbidden", say: expect.stringContaining("mark a release as ready") } });
    // Jonas is an engineer, and the deputy of the decision maker.
    must(await move("ready", jonas));
    must(await move("draft", jonas));
    const named = completePlan(amara.actor.id, jonas.actor.id);
    const roles = { items: named.roles.items.map((role) => (role.duty === "decisionMaker" ? { ...role, personId: helene.actor.id } : role)) };
    must(await savePlan({ release: key, base: 1, plan: { ...named, roles } }, amara));
    must(await move("ready", helene));
    must(await move("deploying", helene));
    expect(await move("cancelled", helene)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("deploy: every engineer, and a viewer never, not even the owner", async () => {
    const { amara, id, move } = await world();
    const mei = await signUp("Mei-Lin Chen", "engineer");
    const vera = await signUp("Vera Lind", "viewer");
    must(await move("ready", amara));
    await db().release.update({ where: { id }, data: { ownerId: vera.actor.id } });
    expect(await move("deploying", vera)).toMatchObject({ refusal: { kind: "forbidden" } });
    must(await move("deploying", mei));
  });
});

describe("a ready release that loses its readiness", () => {
  test("falls back to draft in the same transaction, with every reason in its event", async () => {
    const { amara, jonas, key, move, release } = await world();
    must(await move("ready"));
    const plan = completePlan(amara.actor.id, jonas.actor.id);
    must(await savePlan({ release: key, base: 1, plan: { ...plan, times: { sustainedMinutes: null, budgetMinutes: 3 } } }, at(amara, 10)));
    const fallen = await release();
    expect(fallen).toMatchObject({ status: "draft", blockerCount: 2, updatedAt: at(amara, 10).now });
    const [saved, fell] = fallen.events.slice(-2);
    expect(saved).toMatchObject({ type: "plan.saved", number: fallen.eventCount - 1 });
    expect(fell).toMatchObject({
      type: "release.fellBack", number: fallen.eventCount, at: saved?.at,
      data: { reasons: ["How long a trigger must hold before going back is not set.", "The steps need 4 min, but the way back may take only 3 min."] },
    });
    const stamps = await db().$queryRaw<{ xmin: string }[]>`select distinct xmin::text from "Event" where id in (${saved?.id}::uuid, ${fell?.id}::uuid) union select xmin::text from "Release" where id = ${fallen.id}::uuid`;
    expect(stamps).toHaveLength(1);
    expect(await move("ready")).toMatchObject({ refusal: { blockers: [{ code: "time.sustained" }, { code: "time.criticalPath" }] } });
  });

  test("once it deploys, what re-opens is told but takes nothing back", async () => {
    const { jonas, move, release, item } = await world();
    must(await move("ready"));
    must(await move("deploying"));
    must(await untickItem(item("Feature flags in place"), jonas));
    expect(await release()).toMatchObject({ status: "deploying", blockerCount: 1 });
  });
});

describe("two people at once", () => {
  test("leave one move and one event, however many ask", async () => {
    const { amara, jonas, move, release } = await world();
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => move("ready", index % 2 ? amara : jonas)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await release()).events.filter(({ type }) => type === "release.moved")).toHaveLength(1);
  });

  test("who cancel and who deploy: whichever comes first, the history tells what the release is", async () => {
    const { amara, jonas, key, id, move } = await world();
    for (let round = 0; round < 8; round += 1) {
      await db().release.update({ where: { id }, data: { status: "ready" } });
      const before = await db().event.count({ where: { releaseId: id } });
      const asks = [() => move("cancelled", amara), () => move("deploying", jonas)];
      const [cancel, deploy] = await Promise.all((round % 2 ? asks : asks.toReversed()).map((ask) => ask())).then((answers) => (round % 2 ? answers : answers.toReversed()));
      expect(cancel?.ok).toBe(true);
      const moves = await db().event.findMany({ where: { releaseId: id }, orderBy: { number: "asc" }, skip: before });
      expect(moves.map(({ data }) => (data as { to: string }).to)).toEqual(deploy?.ok ? ["deploying", "cancelled"] : ["cancelled"]);
      expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "cancelled" });
    }
    expect(key).toMatch(/^REL-/);
  });
});
