import { beforeEach, describe, expect, test } from "vitest";
import { readinessShape } from "@/lib/domain/readiness/readiness";
import { dashboard } from "@/lib/domain/template/examples/dashboard";
import { getChecklist } from "../checklist/queries";
import { tickItem } from "../checklist/tick-item";
import { systemContext } from "../context";
import { clients } from "../db";
import { reportFeedback } from "../feedback/report-feedback";
import { sendMessage } from "../message/send-message";
import { saveSection } from "../plan/save-section";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import { advanceRelease, markReady } from "../release/move-release";
import * as orders from "../run/follow-orders";
import { keepTime } from "../run/keep-time";
import { openRun } from "../run/open-run";
import { getRun, getTrouble, listOpenRuns, listRuns } from "../run/queries";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { carryOut } from "../testing/drill-run";
import { at, completePlan, must, noon, readyToMark, signUp } from "../testing/world";
import { getFrame } from "../workspace/queries";
import { getDrills } from "./queries";
import { startDrill } from "./start-drill";

beforeEach(freshDatabase);
process.env.NEXTAUTH_SECRET = "a secret of forty letters that nobody sees";
const db = () => clients().write;

/** A draft of which customers would notice, with a service, a channel and somebody outside who wants to know. */
async function draft() {
  const [amara, jonas, vera] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Vera Stone", "viewer")];
  const { id: serviceId } = must(await createService({ name: "Dashboard", ownerId: amara.actor.id }, amara));
  const { key, id } = must(await createRelease({ name: "Dashboard insights", version: "2.0.1", services: [serviceId] }, amara));
  const plan = completePlan(amara.actor.id, jonas.actor.id);
  const messages = { ...dashboard.plan.messages, items: dashboard.plan.messages.items.map((message) => ({ ...message, ownerId: amara.actor.id })) };
  must(await savePlan({ release: key, base: 0, plan: { ...plan, messages } }, amara));
  const channel = await db().channel.create({ data: { kind: "slack", name: "#support", url: "https://hooks.example/1", createdById: amara.actor.id, createdAt: noon } });
  await db().subscriber.create({ data: { email: "a@customer.example", createdAt: noon, confirmedAt: noon } });
  return { amara, jonas, vera, key, id, serviceId, channel, messages: messages.items };
}
const drillRow = () => db().drill.findFirstOrThrow({ where: { kind: { in: ["staging", "run"] } } });
const stored = async (id: string) => readinessShape.parse((await db().release.findUniqueOrThrow({ where: { id } })).readiness);

describe("a staging test", () => {
  test("is a run on the plan as it is now, which is sealed; asked again it is the same", async () => {
    const { amara, key } = await draft();
    const both = await Promise.all([startDrill({ release: key }, amara), startDrill({ release: key }, amara)]);
    expect(both.map((each) => must(each).joined).sort()).toEqual([false, true]);
    expect(new Set(both.map((each) => must(each).run)).size).toBe(1);
    const drill = await drillRow();
    const run = await db().run.findFirstOrThrow({ include: { planVersion: true } });
    expect(run).toMatchObject({ isDrill: true, status: "detected", planVersion: { number: 1 } });
    expect(run.planVersion.sealedAt).not.toBeNull();
    expect(drill).toMatchObject({ kind: "staging", runId: run.id, planVersionId: run.planVersionId, leadId: amara.actor.id, startedAt: noon, endedAt: null, result: null });
    const view = must(await getRun({ run: must(both[0]).run }, amara));
    expect(view.state).toMatchObject({ isDrill: true, seen: "Staging test of version 1" });
    expect(view).toMatchObject({ drill: { id: drill.id, result: null }, items: [] });
  });

  test("begins one that was scheduled, and no other while it is under way", async () => {
    const { amara, jonas, key, id } = await draft();
    const due = (more: object = {}) => db().drill.create({ data: { releaseId: id, kind: "staging", scheduledAt: noon, leadId: jonas.actor.id, createdAt: noon, ...more } });
    const [mine, other, fire, cancelled] = [await due(), await due(), await due({ kind: "fire" }), await due({ cancelledAt: noon })];
    for (const [drillId, kind] of [[fire.id, "rule"], [cancelled.id, "rule"], [id, "missing"]] as const) {
      const refused = await startDrill({ release: key, drillId }, amara);
      expect(refused.ok ? null : refused.refusal.kind).toBe(kind);
    }
    expect(must(await startDrill({ release: key, drillId: mine.id }, amara))).toMatchObject({ drill: mine.id, joined: false });
    expect(await db().drill.findUniqueOrThrow({ where: { id: mine.id } })).toMatchObject({ leadId: jonas.actor.id, startedAt: noon, digest: expect.stringMatching(/.{20}/) });
    const refused = await startDrill({ release: key, drillId: other.id }, amara);
    expect(refused.ok ? "" : refused.refusal.say).toBe("Another staging test of this release, RUN-1, is under way. End it first.");
  });

  test("is for those who may, needs steps, and a release that is still open", async () => {
    const { amara, vera, key, id } = await draft();
    const no = async (who = amara, release = key) => {
      const refused = await startDrill({ release }, who);
      return refused.ok ? "" : refused.refusal.say;
    };
    expect(await no(vera)).toContain("Your role does not allow you");
    const { key: empty } = must(await createRelease({ name: "Search", version: "1" }, amara));
    expect(await no(amara, empty)).toBe("The plan has no rollback steps yet, so there is nothing to test. Write them first.");
    await db().release.update({ where: { id }, data: { status: "cancelled" } });
    expect(await no()).toBe(`${key} is cancelled, so its way back is not tested any more.`);
    expect(await db().run.count()).toBe(0);
  });

  test("that was carried out by the plan passes, is measured, and renews what it proves", async () => {
    const { amara, jonas, key, id } = await draft();
    const untested = ({ field }: { field: string }) => field.startsWith("drills");
    expect((await stored(id)).blockers.some(untested)).toBe(true);
    const { run } = must(await startDrill({ release: key }, jonas));
    const minute = await carryOut(run, amara);
    must(await orders.resolveRun({ run, note: "Smooth" }, at(amara, minute)));

    const drill = await drillRow();
    const steps = must(await getRun({ run }, amara)).plan.document.steps.items;
    expect(drill).toMatchObject({ result: "passed", measuredMs: (steps.length * 3 + 1 - 0) * 60_000, endedAt: at(amara, minute).now });
    expect(drill.measured).toEqual(Object.fromEntries(steps.map((step) => [step.id, 180_000])));
    const after = await stored(id);
    expect(after.proof).toMatchObject({ state: "holds", kind: "staging", version: 1 });
    expect(after).toMatchObject({ wayBackMeasured: true, wayBackMinutes: steps.length * 3 + 1 });
    expect(after.blockers.some(untested)).toBe(false);
    expect(await db().notification.findFirst({ where: { personId: jonas.actor.id, kind: "drillEnded" } })).toMatchObject({ href: `/releases/${key}/drills/${drill.id}`, say: expect.stringMatching(/^Drill: /) });

    const times = must(await getDrills({ key }, amara));
    expect(times.steps[0]).toMatchObject({ drill: { ms: 180_000, drillId: drill.id }, run: null });
    expect(times.way.measured).toMatchObject({ ms: drill.measuredMs, kind: "staging", version: 1 });
  });

  test("fails when a step was skipped, and when it is ended early, also after steps were carried out", async () => {
    const { amara, key } = await draft();
    const first = must(await startDrill({ release: key }, amara));
    must(await orders.decideRun({ run: first.run, after: 0, answer: "rollback", pain: "many", isSpreading: true, risk: "low" }, at(amara, 1)));
    const [step] = must(await getRun({ run: first.run }, amara)).plan.document.steps.items;
    must(await orders.finishStep({ run: first.run, stepId: step?.id }, at(amara, 2)));
    must(await orders.dismissRun({ run: first.run, reason: "Staging is down" }, at(amara, 3)));
    expect(await db().drill.findUniqueOrThrow({ where: { id: first.drill } })).toMatchObject({ result: "failed", measuredMs: null, endedAt: at(amara, 3).now });
    const second = must(await startDrill({ release: key }, at(amara, 4)));
    expect(second.run).toBe("RUN-2");
    expect((await orders.finishStep({ run: first.run, stepId: step?.id }, at(amara, 5))).ok).toBe(false);
  });
});

describe("nothing of a drill", () => {
  test("goes outside or holds anything, from its start to its end", async () => {
    const { amara, jonas, key, id, channel, messages } = await draft();
    await db().person.updateMany({ data: { tellKind: "webhook", tellUrl: "https://example.com/me" } });
    const { run } = must(await startDrill({ release: key }, jonas));
    const external = messages.find(({ audience }) => audience === "external");
    const { messageId } = must(await sendMessage({ run, planMessageId: external?.id, title: "Dashboards are slow", text: "Next at {next_update}.", ways: ["statusPage", "banner", "email", channel.id], after: 0, nextMinutes: 15 }, at(amara, 1)));
    const minute = await carryOut(run, amara);
    must(await keepTime({ run }, systemContext(at(amara, 600).now)));
    must(await orders.resolveRun({ run }, at(amara, minute + 600)));

    expect(await db().runMessage.findUniqueOrThrow({ where: { id: messageId } })).toMatchObject({ title: "Dashboards are slow", ways: ["statusPage", "banner", "email", channel.id], text: expect.not.stringContaining("{") });
    const counts = await Promise.all([db().statusIncident.count(), db().statusUpdate.count(), db().serviceLock.count(), db().review.count()]);
    expect(counts).toEqual([0, 0, 0, 0]);
    expect((await db().release.findUniqueOrThrow({ where: { id } })).status).toBe("draft");
    // The people whom the plan names are told as they chose, and each of these says what it is.
    const deliveries = await db().delivery.findMany();
    expect(deliveries.length).toBeGreaterThan(0);
    expect(deliveries.filter(({ lane, runMessageId }) => runMessageId !== null || !lane.startsWith("person:"))).toEqual([]);
    for (const { content } of deliveries) expect(content).toMatchObject({ subject: expect.stringMatching(/^Drill: /), text: expect.stringMatching(/^Drill: /) });
    for (const { say } of await db().notification.findMany()) expect(say).toMatch(/^Drill: /);
  });

  test("stands in the counts, beside the navigation, in the checklist or in the way of a move", async () => {
    const { amara, jonas } = { amara: await signUp("Amara Okafor", "productManager"), jonas: await signUp("Jonas Lindqvist", "engineer") };
    const { key, items } = await readyToMark(amara, jonas);
    must(await startDrill({ release: key }, jonas));
    must(await markReady({ release: key, to: "ready" }, amara));
    must(await advanceRelease({ release: key, to: "deploying" }, amara));
    expect(must(await getFrame({}, amara)).runs).toEqual([]);
    expect(must(await listOpenRuns({}, amara))).toEqual([]);
    expect(must(await listOpenRuns({ withDrills: true }, amara))).toMatchObject([{ key: "RUN-1", state: { isDrill: true } }]);
    expect(must(await getTrouble({ release: key }, amara))).toMatchObject({ run: null, mayOpen: true });
    const item = items.find(({ phase, verifies }) => phase === "rollback" && verifies === null);
    expect((await tickItem({ release: key, itemId: item?.id }, amara)).ok).toBe(false);
    expect(must(await getChecklist({ key }, amara)).phases.find(({ phase }) => phase === "rollback")?.opens).not.toBeNull();
    must(await reportFeedback({ text: "It is slow", sinceWhen: "", email: "", serviceId: null }, { actor: null, now: noon, via: "browser" }));
    expect(await db().feedback.findFirstOrThrow()).toMatchObject({ runId: null });
  });
});

describe("while a drill is under way", () => {
  test("a real run is opened, decided and resolved beside it; each knows its own", async () => {
    const { amara, jonas, key, id } = await draft();
    await db().release.update({ where: { id }, data: { status: "monitoring" } });
    const drill = must(await startDrill({ release: key }, jonas));
    const real = must(await openRun({ release: key, seen: "Pages take 6 s" }, jonas));
    expect(real).toMatchObject({ joined: false });
    expect(must(await openRun({ release: key, seen: "Here too" }, amara))).toEqual({ run: real.run, joined: true });
    expect(must(await startDrill({ release: key }, jonas))).toMatchObject({ run: drill.run, joined: true });

    const minute = await carryOut(real.run, amara);
    expect(await db().serviceLock.count({ where: { liftedAt: null } })).toBe(1);
    for (const item of await db().checklistItem.findMany({ where: { releaseId: id, phase: "rollback", verifies: null } })) must(await tickItem({ release: key, itemId: item.id }, at(amara, minute)));
    must(await orders.resolveRun({ run: real.run }, at(amara, minute)));
    expect((await db().release.findUniqueOrThrow({ where: { id } })).status).toBe("rolledBack");
    expect(must(await getRun({ run: drill.run }, amara)).state.status).toBe("detected");
    expect(must(await listRuns({}, amara)).items.map(({ key: each }) => each)).toEqual([real.run]);

    // The rehearsal can still be ended, and says nothing of the release any more.
    must(await orders.dismissRun({ run: drill.run, reason: "Something real came in between" }, at(jonas, minute + 1)));
    expect((await db().release.findUniqueOrThrow({ where: { id } })).status).toBe("rolledBack");
  });

  test("the plan is edited: the drill goes on with its version, and proves only that", async () => {
    const { amara, key, id } = await draft();
    const { run, drill } = must(await startDrill({ release: key }, amara));
    const { plan } = must(await getRun({ run }, amara));
    const items = plan.document.steps.items.map((step, index) => (index === 0 ? { ...step, instruction: "Another way" } : step));
    must(await saveSection({ release: key, section: "steps", base: 1, value: { ...plan.document.steps, items } }, at(amara, 1)));
    const minute = await carryOut(run, amara);
    must(await orders.resolveRun({ run }, at(amara, minute)));
    expect(await db().drill.findUniqueOrThrow({ where: { id: drill } })).toMatchObject({ result: "passed" });
    expect((await stored(id)).proof).toMatchObject({ state: "stale", why: "changed", version: 1 });
  });
});

describe("a real run", () => {
  test("that succeeded by its plan counts as a drill of that version, and what it measured is shown to who decides next", async () => {
    const { amara, jonas, key, id } = await draft();
    await db().release.update({ where: { id }, data: { status: "deploying" } });
    const { run } = must(await openRun({ release: key, seen: "Slow" }, jonas));
    const minute = await carryOut(run, amara, "backout");
    for (const item of await db().checklistItem.findMany({ where: { releaseId: id, phase: "rollback", verifies: null } })) must(await tickItem({ release: key, itemId: item.id }, at(amara, minute)));
    must(await orders.resolveRun({ run }, at(amara, minute)));
    const drill = await drillRow();
    const { id: runId, planVersionId } = await db().run.findFirstOrThrow();
    expect(drill).toMatchObject({ kind: "run", result: "passed", runId, planVersionId, leadId: amara.actor.id, startedAt: noon });
    expect((await stored(id)).proof).toMatchObject({ state: "holds", kind: "run", version: 1 });
    expect(must(await getRun({ run }, at(amara, minute + 1)))).toMatchObject({ drill: null, measured: { minutes: Math.ceil((drill.measuredMs ?? 0) / 60_000), at: drill.endedAt?.getTime() } });
    expect(must(await getDrills({ key }, amara)).steps[0]).toMatchObject({ drill: null, run: { drillId: drill.id } });
  });

  test("that was a false alarm, or was fixed forward, proves nothing", async () => {
    const { amara, key, id } = await draft();
    await db().release.update({ where: { id }, data: { status: "monitoring" } });
    const { run } = must(await openRun({ release: key, seen: "Slow" }, amara));
    must(await orders.dismissRun({ run, reason: "The meter" }, amara));
    const again = must(await openRun({ release: key, seen: "Slow" }, amara)).run;
    must(await orders.decideRun({ run: again, after: 0, answer: "fixForward", pain: "few", isSpreading: false, risk: "high", fixMinutes: 5 }, amara));
    must(await orders.beginVerifying({ run: again }, at(amara, 5)));
    must(await orders.recoverRun({ run: again, how: "Fast" }, at(amara, 6)));
    for (const item of await db().checklistItem.findMany({ where: { releaseId: id, phase: "rollback", verifies: null } })) must(await tickItem({ release: key, itemId: item.id }, at(amara, 7)));
    must(await orders.resolveRun({ run: again }, at(amara, 8)));
    expect(await db().drill.count()).toBe(0);
  });
});
