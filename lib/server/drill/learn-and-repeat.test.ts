import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { savePlan } from "../plan/save-plan";
import { createRelease } from "../release/create-release";
import { moveRelease } from "../release/move-release";
import { createService } from "../service/create-service";
import { freshDatabase } from "../testing/database";
import { at, completePlan, must, readyToMark, signUp } from "../testing/world";
import { calendarFile } from "./calendar-file";
import { changeDrill } from "./change-drill";
import { cancelDrill } from "./cancel-drill";
import { giveLesson } from "./give-lesson";
import { getDrill, getDrills, getOpenLesson, listCalendarDrills } from "./queries";
import { recordFireDrill } from "./record-fire-drill";
import { recordRestoreTest } from "./record-restore-test";
import { remindDrills } from "./remind-drills";
import { sayLesson } from "./say-lesson";
import { scheduleDrill } from "./schedule-drill";
import { endSeries, scheduleSeries } from "./series";
import { finishLesson, settleLesson } from "./settle-lesson";
import { startDrill } from "./start-drill";

type Someone = Awaited<ReturnType<typeof signUp>>;
let amara: Someone, jonas: Someone;
let key: string, id: string;

beforeEach(async () => {
  await freshDatabase();
  [amara, jonas] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer")]);
  ({ key, id } = await readyToMark(amara, jonas));
});

const db = () => clients().write;
const answers = { fails: "Sign-ups stop.", wayBack: "The flag.", onCall: "Jonas" };
const talked = async () => must(await recordFireDrill({ release: key, result: "passed", answers }, jonas)).drillId;
const planNow = () => completePlan(amara.actor.id, jonas.actor.id);
const save = async (change: (plan: ReturnType<typeof planNow>) => void, who = at(amara, 30)) => {
  const { revision } = await db().plan.findFirstOrThrow({ where: { releaseId: id } });
  const plan = structuredClone(planNow());
  change(plan);
  must(await savePlan({ release: key, base: revision, plan }, who as Someone));
};
const events = (type: string) => db().event.findMany({ where: { type } });
const told = (kind: string) => db().notification.findMany({ where: { kind }, orderBy: { id: "asc" } });

describe("a lesson", () => {
  test("of a step is settled by the version that changed that step, and not by a click before", async () => {
    const drillId = await talked();
    const stepId = planNow().steps.items[0]?.id ?? "";
    const asked = { release: key, drillId, text: "Have the key card at hand.", stepId };
    const { lessonId } = must(await sayLesson(asked, jonas));
    expect(must(await sayLesson(asked, amara)).lessonId).toBe(lessonId);
    expect(await settleLesson({ release: key, lessonId }, amara)).toMatchObject({ refusal: { kind: "rule", say: "The step says the same as in the drill. Edit it first, then mark the lesson as settled." } });
    await save((plan) => void (plan.times.budgetMinutes = 99));
    expect(await settleLesson({ release: key, lessonId }, amara)).toMatchObject({ refusal: { kind: "rule" } });
    const step = (minutes: number) => (plan: ReturnType<typeof planNow>) => void (plan.steps.items = plan.steps.items.map((each, place) => (place === 0 ? { ...each, timeBoxMinutes: minutes } : each)));
    await save(step(9), at(amara, 60) as Someone);
    await save(step(8), at(jonas, 90) as Someone);
    expect(must(await getDrills({ key }, amara)).lessons).toMatchObject([{ id: lessonId, isTakenIn: true, step: { number: 1 }, settledAt: null }]);
    expect(must(await settleLesson({ release: key, lessonId }, amara))).toEqual({ lessonId, inVersion: 3 });
    expect(must(await settleLesson({ release: key, lessonId }, jonas))).toEqual({ lessonId, inVersion: 3 });
    expect([(await events("lesson.said")).length, (await events("lesson.settled")).length]).toEqual([1, 1]);
    expect(must(await getDrill({ release: key, drillId }, amara)).lessons).toMatchObject([{ inVersion: 3 }]);
  });

  test("can be an action of somebody, who is told, until it is done", async () => {
    const drillId = await talked();
    const { lessonId } = must(await sayLesson({ release: key, drillId, text: "Keep the voucher list." }, jonas));
    expect(await finishLesson({ release: key, lessonId }, amara)).toMatchObject({ refusal: { kind: "rule" } });
    const gone = await signUp("Gone Away", "engineer");
    await db().person.update({ where: { id: gone.actor.id }, data: { deactivatedAt: new Date() } });
    expect(await giveLesson({ release: key, lessonId, ownerId: gone.actor.id, dueOn: "2026-06-19" }, amara)).toMatchObject({ refusal: { fields: [{ path: "ownerId" }] } });
    expect(await giveLesson({ release: key, lessonId, ownerId: jonas.actor.id, dueOn: "2026-02-30" }, amara)).toMatchObject({ refusal: { fields: [{ path: "dueOn" }] } });
    const vera = await signUp("Vera View", "viewer");
    for (let times = 0; times < 2; times += 1) must(await giveLesson({ release: key, lessonId, ownerId: vera.actor.id, dueOn: "2026-06-19" }, amara));
    expect(await told("lessonGiven")).toMatchObject([{ personId: vera.actor.id, say: "Amara Okafor made a lesson of a drill of Shorter onboarding your action until 2026-06-19: Keep the voucher list.", href: `/releases/${key}/drills#lesson-${lessonId}` }]);
    for (let times = 0; times < 2; times += 1) must(await finishLesson({ release: key, lessonId }, vera));
    expect(await db().drillLesson.findFirstOrThrow()).toMatchObject({ settledById: vera.actor.id, inVersion: null });
    expect(await giveLesson({ release: key, lessonId, ownerId: jonas.actor.id, dueOn: "2026-06-20" }, amara)).toMatchObject({ refusal: { kind: "rule" } });
    expect([(await events("lesson.given")).length, (await events("lesson.settled")).length]).toEqual([1, 1]);
  });

  test("is asked for by its id, however many are newer", async () => {
    const drillId = await talked();
    const { lessonId } = must(await sayLesson({ release: key, drillId, text: "Keep the voucher list." }, jonas));
    await db().drillLesson.createMany({ data: Array.from({ length: 100 }, (_, at) => ({ drillId, text: `Lesson ${at}`, byId: amara.actor.id, at: amara.now })) });
    expect(must(await getOpenLesson({ release: key, lessonId }, amara))).toMatchObject({ id: lessonId, text: "Keep the voucher list." });
  });

  test("needs a drill that has begun, a sentence, and a step that is there", async () => {
    const drillId = await talked();
    expect(await sayLesson({ release: key, drillId, text: "  " }, jonas)).toMatchObject({ refusal: { fields: [{ path: "text", say: "Write what was learned." }] } });
    expect(await sayLesson({ release: key, drillId, text: "x", stepId: crypto.randomUUID() }, jonas)).toMatchObject({ refusal: { fields: [{ path: "stepId" }] } });
    const { drillId: planned } = must(await scheduleDrill({ release: key, kind: "fire", at: "2026-06-12T07:00:00Z", minutes: 30, leadId: jonas.actor.id }, amara));
    expect(await sayLesson({ release: key, drillId: planned, text: "x" }, jonas)).toMatchObject({ refusal: { kind: "rule" } });
    expect(await settleLesson({ release: key, lessonId: crypto.randomUUID() }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("a restore test", () => {
  const record = (more = {}) => recordRestoreTest({ release: key, result: "passed", minutes: 40, place: "Staging database", evidenceUrl: "https://ci.example.com/restores/41", ...more }, jonas);

  test("needs a backup in the plan, and something that shows it; a changed backup lets it go stale", async () => {
    expect(await record()).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("names no backup") } });
    const backup = (note: string) => (plan: ReturnType<typeof planNow>) => void (plan.data = { ...plan.data, touchesData: true, writes: "Orders", fate: "keep", lossClass: "none", backup: "taken", backupNote: note });
    await save(backup("Nightly"));
    for (const [wrong, path] of [[{ evidenceUrl: "" }, "evidenceUrl"], [{ evidenceUrl: "javascript:alert(1)" }, "evidenceUrl"], [{ place: " " }, "place"], [{ minutes: null }, "minutes"]] as const) {
      expect(await record(wrong)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path }] } });
    }
    expect(must(await getDrills({ key }, at(amara, 31))).renewals.find(({ kind }) => kind === "restore")).toMatchObject({ state: "missing" });
    must(await record());
    const renewal = async () => must(await getDrills({ key }, at(amara, 90))).renewals.find(({ kind }) => kind === "restore");
    expect(await renewal()).toMatchObject({ state: "holds", minutes: 40, by: { version: 2 } });
    await save(backup("Hourly"), at(amara, 60) as Someone);
    expect(await renewal()).toMatchObject({ state: "stale", why: "changed", changes: ["Where the backup is: rewritten."] });
  });
});

describe("a series", () => {
  const series = (more = {}) => ({ release: key, kind: "fire", everyMonths: 3, at: "2026-07-01T07:00:00Z", minutes: 30, leadId: jonas.actor.id, inviteeIds: [amara.actor.id], ...more });
  const scheduled = () => db().drill.findMany({ where: { scheduledAt: { not: null } }, orderBy: { id: "asc" } });
  const day = (date: string) => new Date(`${date}T08:00:00Z`);

  test("makes its next drill two weeks ahead, once whoever asks first, and then the one after", async () => {
    const { seriesId } = must(await scheduleSeries(series(), amara));
    expect(must(await scheduleSeries(series(), amara)).seriesId).toBe(seriesId);
    expect((await remindDrills(day("2026-06-16"))).made).toBe(0);
    const both = await Promise.all([remindDrills(day("2026-06-18")), remindDrills(day("2026-06-18"))]);
    expect(both.reduce((sum, { made }) => sum + made, 0)).toBe(1);
    expect(await scheduled()).toMatchObject([{ kind: "fire", seriesId, releaseId: id, scheduledAt: new Date("2026-07-01T07:00:00Z"), leadId: jonas.actor.id, createdById: null }]);
    expect((await db().drillSeries.findFirstOrThrow()).nextAt).toEqual(new Date("2026-10-01T07:00:00Z"));
    expect(await told("drillInvited")).toHaveLength(2);
    must(await endSeries({ release: key, seriesId }, amara));
    must(await endSeries({ release: key, seriesId }, amara));
    expect((await events("series.ended"))).toHaveLength(1);
    expect((await remindDrills(day("2026-09-30"))).made).toBe(0);
  });

  test("of a service drills its newest open release, waits while there is none, and takes the owner where the lead has left", async () => {
    const { id: serviceId } = must(await createService({ name: "Checkout", about: "", ownerId: amara.actor.id, dependsOn: [] }, amara));
    expect(await scheduleSeries(series({ serviceId }), amara)).toMatchObject({ refusal: { fields: [{ path: "serviceId" }] } });
    await db().releaseService.create({ data: { releaseId: id, serviceId } });
    must(await scheduleSeries(series({ serviceId, everyMonths: 1 }), amara));
    const { key: newer, id: newerId } = must(await createRelease({ name: "Gift cards", version: "1", services: [serviceId] }, amara));
    await db().person.update({ where: { id: jonas.actor.id }, data: { deactivatedAt: day("2026-06-17") } });
    expect((await remindDrills(day("2026-06-20"))).made).toBe(1);
    expect(await scheduled()).toMatchObject([{ releaseId: newerId, leadId: amara.actor.id }]);
    for (const each of [key, newer]) must(await moveRelease({ release: each, to: "cancelled" }, amara));
    expect((await remindDrills(day("2026-08-02"))).made).toBe(0);
    expect((await db().drillSeries.findFirstOrThrow()).nextAt).toEqual(new Date("2026-09-01T07:00:00Z"));
  });

  test("of a release that is over ends with it", async () => {
    const { seriesId } = must(await scheduleSeries(series(), amara));
    must(await moveRelease({ release: key, to: "cancelled" }, amara));
    await Promise.all([remindDrills(day("2026-06-20")), remindDrills(day("2026-06-20"))]);
    expect(await events("series.ended")).toMatchObject([{ personId: null, via: "system", data: { seriesId, kind: "fire" } }]);
    expect((await db().drillSeries.findFirstOrThrow()).endedAt).toEqual(day("2026-06-20"));
    expect(await scheduled()).toEqual([]);
  });
});

test("what waits and what is under way stay on the page behind a hundred newer reports", async () => {
  const { drillId } = must(await scheduleDrill({ release: key, kind: "fire", at: "2026-06-12T07:00:00Z", minutes: 30, leadId: jonas.actor.id }, amara));
  const { drill } = must(await startDrill({ release: key }, jonas));
  await db().drill.createMany({ data: Array.from({ length: 100 }, () => ({ releaseId: id, kind: "pipeline", result: "passed", createdAt: jonas.now, startedAt: jonas.now, endedAt: jonas.now })) });
  const view = must(await getDrills({ key }, amara));
  expect(view.scheduled).toMatchObject([{ id: drillId, word: "scheduled" }]);
  expect(view.renewals.find(({ kind }) => kind === "fire")?.next).toMatchObject({ drillId });
  expect(view.drills[0]).toMatchObject({ id: drill, word: "underWay" });
  expect(view.drills).toHaveLength(101);
});

test("lead and invited are reminded a day before, and the lead of a drill that did not begin; each once", async () => {
  const { drillId } = must(await scheduleDrill({ release: key, kind: "fire", at: "2026-06-12T07:00:00Z", minutes: 30, leadId: jonas.actor.id, inviteeIds: [amara.actor.id] }, amara));
  const counts = async (iso: string) => {
    const all = await Promise.all([remindDrills(new Date(iso)), remindDrills(new Date(iso))]);
    return all.reduce((sum, { reminded, due }) => [(sum[0] ?? 0) + reminded, (sum[1] ?? 0) + due], [0, 0]);
  };
  expect(await counts("2026-06-11T06:00:00Z")).toEqual([0, 0]);
  expect(await counts("2026-06-11T07:30:00Z")).toEqual([1, 0]);
  expect(await counts("2026-06-11T08:30:00Z")).toEqual([0, 0]);
  expect(await counts("2026-06-12T08:30:00Z")).toEqual([0, 1]);
  expect(await counts("2026-06-12T09:30:00Z")).toEqual([0, 0]);
  expect((await told("drillDue")).map(({ personId, say, href }) => [personId, say, href])).toEqual([
    ...[amara, jonas].map(({ actor }) => [actor.id, "The fire drill of Shorter onboarding is near: Fri 12 June at 09:00 (Europe/Berlin), led by Jonas Lindqvist.", `/releases/${key}/drills/${drillId}`]).sort(),
    [jonas.actor.id, "The fire drill of Shorter onboarding was planned for Fri 12 June at 09:00 (Europe/Berlin) and has not begun. Start it, record it, or move it.", expect.any(String)],
  ]);
});

test("a calendar file names the instant, keeps its UID, counts changes, and says that a drill is cancelled", async () => {
  const asked = { release: key, at: "2026-06-12T07:00:00Z", minutes: 45, leadId: jonas.actor.id, inviteeIds: [amara.actor.id] };
  const { drillId } = must(await scheduleDrill({ ...asked, kind: "fire" }, amara));
  const file = async (of: object = { drillId }) => calendarFile(must(await listCalendarDrills(of as { drillId: string }, amara)), { url: "https://ripcord.example", now: amara.now }).replace(/\r\n /g, "");
  const first = await file();
  for (const line of ["BEGIN:VCALENDAR", "METHOD:PUBLISH", `UID:${drillId}@ripcord`, "SEQUENCE:0", "DTSTART:20260612T070000Z", "DTEND:20260612T074500Z", "DTSTAMP:20260610T120000Z", "SUMMARY:Fire drill of Shorter onboarding", "STATUS:CONFIRMED", `URL;VALUE=URI:https://ripcord.example/releases/${key}/drills/${drillId}`]) expect(first.split("\r\n")).toContain(line);
  expect(first).toMatch(/ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="Amara Okafor":MAILTO:amara\.okafor@ripcord\.example/i);
  expect(first).toContain("Fri 12 June 2026 at 09:00 (Europe/Berlin)");
  must(await changeDrill({ ...asked, drillId, at: "2026-06-13T07:00:00Z" }, amara));
  expect((await file()).split("\r\n")).toEqual(expect.arrayContaining([`UID:${drillId}@ripcord`, "SEQUENCE:1", "DTSTART:20260613T070000Z"]));
  must(await cancelDrill({ release: key, drillId }, amara));
  expect((await file()).split("\r\n")).toEqual(expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "SUMMARY:Cancelled: Fire drill of Shorter onboarding"]));
  expect((await file({ release: key })).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(await listCalendarDrills({ drillId: crypto.randomUUID() }, amara)).toMatchObject({ refusal: { kind: "missing" } });
});

test("a name in a calendar file does not end its quotes", async () => {
  await db().person.updateMany({ data: { name: 'Amara "X:mailto:a@evil.example" \u0007\r\nOkafor' } });
  const { drillId } = must(await scheduleDrill({ release: key, kind: "fire", at: "2026-06-12T07:00:00Z", minutes: 45, leadId: jonas.actor.id, inviteeIds: [amara.actor.id] }, amara));
  const lines = calendarFile(must(await listCalendarDrills({ drillId }, amara)), { url: "https://ripcord.example", now: amara.now }).replace(/\r\n /g, "").split("\r\n");
  for (const [name, email] of [["ORGANIZER", "jonas.lindqvist"], ["ATTENDEE", "amara.okafor"]] as const) {
    const line = lines.filter((each) => each.startsWith(name)).join();
    expect(line.match(/CN="([^"]*)":MAILTO:(.*)$/i)?.slice(1)).toEqual(["Amara 'X:mailto:a@evil.example'  Okafor", `${email}@ripcord.example`]);
  }
});
