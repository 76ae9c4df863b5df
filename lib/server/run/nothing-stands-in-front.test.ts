import { beforeEach, describe, expect, test } from "vitest";
import { askForApproval } from "../approval/ask-for-approval";
import { giveApproval } from "../approval/give-approval";
import { makeApprovalPolicy } from "../approval/make-approval-policy";
import { clients } from "../db";
import { declareFreeze } from "../freeze/declare-freeze";
import { startDrill } from "../drill/start-drill";
import { deactivatePerson } from "../person/deactivate-person";
import { saveSection } from "../plan/save-section";
import { createRelease } from "../release/create-release";
import { advanceRelease, markReady } from "../release/move-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { must, readyToMark, signUp } from "../testing/world";
import { decideRun, startStep } from "./follow-orders";
import { openRun } from "./open-run";
import { getRun } from "./queries";
import type { Context } from "../context";

beforeEach(freshDatabase);
const db = () => clients().write;
const why = { after: 0, answer: "rollback", pain: "everyone", isSpreading: true, risk: "low" } as const;

async function people() {
  const [amara, jonas, rafael] = [await signUp("Amara Okafor", "productManager"), await signUp("Jonas Lindqvist", "engineer"), await signUp("Rafael Souza", "administrator")];
  return { amara, jonas, rafael };
}

/** A release that is live, however unready its plan is. */
async function bare(amara: Context) {
  const { key, id } = must(await createRelease({ name: "Search", version: "2" }, amara));
  await db().release.update({ where: { id }, data: { status: "monitoring" } });
  return { key, id };
}

async function goesBack(release: string, who: Context, brokeGlass?: string) {
  const { run } = must(await openRun({ release, seen: "Slow" }, who));
  must(await decideRun({ run, ...why, ...(brokeGlass ? { brokeGlass } : {}) }, who));
  return run;
}

describe("a way back is started and decided, whatever stands around it:", () => {
  test("a plan of which nothing is written, and a checklist of which nothing is ticked", async () => {
    const { amara, jonas } = await people();
    const { key, id } = await bare(amara);
    expect((await db().release.findUniqueOrThrow({ where: { id } })).blockerCount).toBeGreaterThan(5);
    await goesBack(key, jonas);
    expect((await db().run.findFirstOrThrow()).status).toBe("decided");
  });

  test("a readiness that was lost while it is live", async () => {
    const { amara, jonas, rafael } = await people();
    const { key } = await readyToMark(amara, jonas);
    must(await markReady({ release: key, to: "ready" }, amara));
    must(await advanceRelease({ release: key, to: "deploying" }, amara));
    must(await deactivatePerson({ personId: jonas.actor.id }, rafael));
    const run = await goesBack(key, amara);
    const { plan } = must(await getRun({ run }, amara));
    must(await startStep({ run, stepId: plan.document.steps.items[0]?.id }, amara));
  });

  test("everybody whom the plan names is gone", async () => {
    const { amara, jonas, rafael } = await people();
    const { key } = await readyToMark(amara, jonas);
    await db().release.updateMany({ data: { status: "monitoring" } });
    await db().person.updateMany({ where: { id: { not: rafael.actor.id } }, data: { deactivatedAt: new Date() } });
    await goesBack(key, rafael, "Nobody whom the plan names is here any more");
  });

  test("its services are locked by another run", async () => {
    const { amara, jonas } = await people();
    const { id: serviceId } = must(await createService({ name: "Public API", ownerId: jonas.actor.id }, amara));
    const [first, second] = [await bare(amara), await bare(amara)];
    await db().releaseService.createMany({ data: [first, second].map(({ id: releaseId }) => ({ releaseId, serviceId })) });
    await goesBack(first.key, amara);
    await goesBack(second.key, amara);
    expect(await db().serviceLock.count({ where: { liftedAt: null } })).toBe(2);
  });

  test("everything is frozen", async () => {
    const { amara, jonas, rafael } = await people();
    const { key } = await bare(amara);
    const times = { startsAt: new Date(amara.now.getTime() - 3_600_000).toISOString(), endsAt: new Date(amara.now.getTime() + 86_400_000).toISOString() };
    must(await declareFreeze({ name: "Year end", reason: "Finance closes its books", ...times }, rafael));
    await goesBack(key, jonas);
  });

  test("others save its plan at the same moment", async () => {
    const { amara, jonas } = await people();
    const { key, id } = await bare(amara);
    const save = (minutes: number) => saveSection({ release: key, section: "times", base: 0, value: { sustainedMinutes: 5, budgetMinutes: minutes } }, amara);
    const [opened] = await Promise.all([openRun({ release: key, seen: "Slow" }, jonas), ...Array.from({ length: 12 }, (_, at) => save(at + 10))]);
    const { run } = must(opened);
    must(await decideRun({ run, ...why }, jonas));
    const { planVersion } = await db().run.findFirstOrThrow({ where: { releaseId: id }, include: { planVersion: true } });
    expect(planVersion.sealedAt).not.toBeNull();
  });

  test("whoever has to agree said no, and others are still asked", async () => {
    const { amara, jonas, rafael } = await people();
    const { key, id } = await readyToMark(amara, jonas);
    const step = ({ actor }: typeof jonas) => ({ who: { kind: "people", personIds: [actor.id] }, count: 1 });
    must(await makeApprovalPolicy({ name: "Every launch", serviceIds: [], riskClasses: [], steps: [step(jonas), step(rafael)], remindHours: 4, escalateHours: 20 }, rafael));
    const { version } = must(await askForApproval({ release: key }, amara));
    must(await giveApproval({ release: key, version, answer: "no", comment: "Not today." }, jonas));
    await db().release.update({ where: { id }, data: { status: "deploying" } });
    await goesBack(key, amara);
    expect((await db().release.findUniqueOrThrow({ where: { id } })).readiness).toMatchObject({ approvalsGiven: 0, approvalsNeeded: 2 });
  });

  test("mail and chat are down", async () => {
    const { amara, jonas } = await people();
    await db().person.updateMany({ data: { tellKind: "webhook", tellUrl: "http://127.0.0.1:9/nobody-listens" } });
    const { key } = await readyToMark(amara, jonas);
    await db().release.updateMany({ data: { status: "monitoring" } });
    await goesBack(key, amara);
    expect(await db().delivery.count({ where: { status: "queued" } })).toBeGreaterThan(0);
  });

  test("a staging test of the same release is under way", async () => {
    const { amara, jonas } = await people();
    const { key } = await readyToMark(amara, jonas);
    await db().release.updateMany({ data: { status: "monitoring" } });
    const drill = must(await startDrill({ release: key }, jonas));
    must(await decideRun({ run: drill.run, ...why }, amara));
    expect(await goesBack(key, amara)).not.toBe(drill.run);
    expect(await db().run.count({ where: { endedAt: null, isDrill: false, status: "decided" } })).toBe(1);
  });

  test("it was completed yesterday, and the one who sees it only looks", async () => {
    const { amara } = await people();
    const vera = await signUp("Vera Stone", "viewer");
    const { key, id } = await bare(amara);
    await db().release.update({ where: { id }, data: { status: "completed", updatedAt: new Date(amara.now.getTime() - 86_400_000) } });
    await goesBack(key, vera);
  });
});

test("what is not live has nothing to go back from, and says so", async () => {
  const { amara } = await people();
  const { key } = must(await createRelease({ name: "Search", version: "2" }, amara));
  const refused = await openRun({ release: key, seen: "Slow" }, amara);
  expect(refused.ok ? "" : refused.refusal.say).toBe("This release is a draft; there is nothing live to take back. A run can be opened from deploying on.");
  await db().release.updateMany({ data: { status: "completed", updatedAt: new Date(amara.now.getTime() - 15 * 86_400_000) } });
  const late = await openRun({ release: key, seen: "Slow" }, amara);
  expect(late.ok ? "" : late.refusal.say).toBe("This release was completed more than 14 days ago. Make a new release that undoes it.");
});
