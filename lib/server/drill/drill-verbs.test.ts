import { beforeEach, describe, expect, test } from "vitest";
import { clients } from "../db";
import { savePlan } from "../plan/save-plan";
import { moveRelease } from "../release/move-release";
import { resolveRun } from "../run/follow-orders";
import { freshDatabase } from "../testing/database";
import { carryOut } from "../testing/drill-run";
import { at, completePlan, must, noon, readyToMark, signUp } from "../testing/world";
import { answerInvitation } from "./answer-invitation";
import { cancelDrill } from "./cancel-drill";
import { changeDrill } from "./change-drill";
import { noteDrill } from "./note-drill";
import { getDrill } from "./queries";
import { recordFireDrill } from "./record-fire-drill";
import { scheduleDrill } from "./schedule-drill";
import { startDrill } from "./start-drill";

type Someone = Awaited<ReturnType<typeof signUp>>;
let amara: Someone, jonas: Someone, yusuf: Someone, vera: Someone;
let key: string;

beforeEach(async () => {
  await freshDatabase();
  [amara, jonas, yusuf, vera] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer"), signUp("Yusuf Demir", "engineer"), signUp("Vera View", "viewer")]);
  ({ key } = await readyToMark(amara, jonas));
});

const db = () => clients().write;
const told = (kind: string) => db().notification.findMany({ where: { kind }, orderBy: { id: "asc" }, include: { person: { select: { name: true } } } });
const events = (type: string) => db().event.findMany({ where: { type }, orderBy: { number: "asc" } });
const inTwoDays = "2026-06-12T09:00:00+02:00";
const plan = (more = {}) => ({ release: key, kind: "staging", at: inTwoDays, minutes: 45, leadId: jonas.actor.id, inviteeIds: [yusuf.actor.id, vera.actor.id], ...more });
const scheduled = async (more = {}) => must(await scheduleDrill(plan(more), amara)).drillId;
const drillOf = (id: string) => db().drill.findUniqueOrThrow({ where: { id }, include: { invitees: true } });

describe("scheduling a drill", () => {
  test("keeps time, lead and invited, and tells each of them in their own time; the same again is the same drill", async () => {
    const drillId = await scheduled({ inviteeIds: [yusuf.actor.id, vera.actor.id, jonas.actor.id, yusuf.actor.id] });
    expect(await drillOf(drillId)).toMatchObject({ kind: "staging", scheduledAt: new Date("2026-06-12T07:00:00Z"), minutes: 45, leadId: jonas.actor.id, sequence: 0, remindedAt: null, planVersionId: null });
    expect((await drillOf(drillId)).invitees.map(({ personId, comes }) => [personId, comes]).sort()).toEqual([[yusuf.actor.id, null], [vera.actor.id, null]].sort());
    expect((await told("drillInvited")).map(({ person, say, href }) => [person.name, say, href])).toEqual([
      ["Jonas Lindqvist", "You lead a staging test of Shorter onboarding: Fri 12 June at 09:00 (Europe/Berlin).", `/releases/${key}/drills/${drillId}`],
      ["Yusuf Demir", "You are invited to a staging test of Shorter onboarding: Fri 12 June at 09:00 (Europe/Berlin). Say whether you come.", expect.any(String)],
      ["Vera View", expect.stringContaining("invited"), expect.any(String)],
    ]);
    expect(must(await scheduleDrill(plan(), jonas)).drillId).toBe(drillId);
    expect(await events("drill.scheduled")).toMatchObject([{ data: { drillId, kind: "staging" } }]);
  });

  test.each([
    [{ at: "2026-06-10T11:59:00Z" }, "at", "Choose a time that lies ahead."],
    [{ at: "2029-06-10T12:00:00Z" }, "at", "Choose a time within the next two years."],
    [{ at: "tomorrow" }, "at", expect.stringContaining("date and time")],
    [{ minutes: 0 }, "minutes", "Plan at least 5 minutes."],
    [{ kind: "pipeline" }, "kind", expect.stringContaining("Choose")],
    [{ leadId: crypto.randomUUID() }, "leadId", expect.stringContaining("not known")],
    [{ inviteeIds: [crypto.randomUUID()] }, "inviteeIds", expect.stringContaining("not known")],
  ])("refuses %o", async (wrong, path, say) => {
    expect(await scheduleDrill(plan(wrong), amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path, say }] } });
  });

  test("takes nobody who is deactivated, no restore without a backup, and nothing for a release that is over", async () => {
    await db().person.update({ where: { id: yusuf.actor.id }, data: { deactivatedAt: noon } });
    expect(await scheduleDrill(plan(), amara)).toMatchObject({ refusal: { fields: [{ path: "inviteeIds", say: "Yusuf Demir is deactivated. Choose somebody who is active." }] } });
    expect(await scheduleDrill(plan({ kind: "restore", inviteeIds: [] }), amara)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("names no backup") } });
    must(await moveRelease({ release: key, to: "cancelled" }, amara));
    expect(await scheduleDrill(plan({ inviteeIds: [] }), amara)).toMatchObject({ refusal: { kind: "rule", say: `${key} is cancelled, so no drill of it is planned or kept any more.` } });
  });

  test("is for those whom the release names, and not for just any viewer", async () => {
    expect(await scheduleDrill(plan(), vera)).toMatchObject({ refusal: { kind: "forbidden" } });
    const { revision } = await db().plan.findFirstOrThrow();
    must(await savePlan({ release: key, base: revision, plan: completePlan(amara.actor.id, vera.actor.id) }, amara));
    must(await scheduleDrill(plan(), vera));
  });
});

describe("changing a drill", () => {
  test("at another time asks everybody again, raises the sequence, and reminds anew", async () => {
    const drillId = await scheduled();
    must(await answerInvitation({ release: key, drillId, comes: true }, yusuf));
    await db().drill.update({ where: { id: drillId }, data: { remindedAt: noon, toldDueAt: noon } });
    await db().notification.deleteMany();
    const { kind: _, ...moved } = plan({ drillId, at: "2026-06-13T07:00:00Z", inviteeIds: [yusuf.actor.id] });
    must(await changeDrill(moved, amara));
    must(await changeDrill(moved, amara));
    const drill = await drillOf(drillId);
    expect(drill).toMatchObject({ scheduledAt: new Date("2026-06-13T07:00:00Z"), sequence: 1, remindedAt: null, toldDueAt: null });
    expect(drill.invitees).toMatchObject([{ personId: yusuf.actor.id, comes: null }]);
    expect((await told("drillInvited")).map(({ person, say }) => [person.name, say]).sort()).toEqual([
      ["Jonas Lindqvist", "The staging test of Shorter onboarding that you lead has moved to Sat 13 June at 09:00 (Europe/Berlin)."],
      ["Yusuf Demir", "The staging test of Shorter onboarding has moved to Sat 13 June at 09:00 (Europe/Berlin). Say whether you come."],
    ]);
    expect(await events("drill.changed")).toHaveLength(1);
  });

  test("of its people alone keeps the answers, and tells only who is new", async () => {
    const drillId = await scheduled({ inviteeIds: [yusuf.actor.id] });
    must(await answerInvitation({ release: key, drillId, comes: true }, yusuf));
    await db().notification.deleteMany();
    const { kind: _, ...wider } = plan({ drillId });
    must(await changeDrill(wider, amara));
    expect((await drillOf(drillId)).invitees.map(({ personId, comes }) => [personId, comes]).sort()).toEqual([[yusuf.actor.id, true], [vera.actor.id, null]].sort());
    expect((await told("drillInvited")).map(({ person }) => person.name)).toEqual(["Vera View"]);
  });

  test("or cancelling it is refused once it has begun; cancelled, it stays so", async () => {
    const drillId = await scheduled();
    must(await cancelDrill({ release: key, drillId }, amara));
    must(await cancelDrill({ release: key, drillId }, jonas));
    expect(await drillOf(drillId)).toMatchObject({ cancelledAt: noon, sequence: 1 });
    expect(await events("drill.cancelled")).toHaveLength(1);
    expect((await told("drillInvited")).filter(({ say }) => say.includes("does not take place")).map(({ person }) => person.name).sort()).toEqual(["Jonas Lindqvist", "Vera View", "Yusuf Demir"]);
    const { kind: _, ...asked } = plan({ drillId });
    expect(await changeDrill(asked, amara)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("cancelled meanwhile") } });
    expect(await answerInvitation({ release: key, drillId, comes: true }, yusuf)).toMatchObject({ refusal: { kind: "rule" } });

    const begun = await scheduled({ at: "2026-06-14T09:00:00Z" });
    await db().drill.update({ where: { id: begun }, data: { startedAt: noon } });
    expect(await cancelDrill({ release: key, drillId: begun }, amara)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("has begun") } });
    expect(await changeDrill({ ...asked, drillId: begun }, amara)).toMatchObject({ refusal: { kind: "rule" } });
    expect(await cancelDrill({ release: key, drillId: crypto.randomUUID() }, amara)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("of a release that is over", () => {
  const end = async () => must(await moveRelease({ release: key, to: "cancelled" }, amara));
  const isOver = () => ({ refusal: { kind: "rule", say: `${key} is cancelled, so no drill of it is planned or kept any more.` } });

  test("a drill stays as it is, and its page says so", async () => {
    const drillId = await scheduled();
    const fire = must(await recordFireDrill({ release: key, result: "passed", answers: { fails: "Sign-ups stop.", wayBack: "The flag.", onCall: "Jonas" } }, jonas)).drillId;
    await end();
    await db().notification.deleteMany();
    const { kind: _, ...moved } = plan({ drillId, at: "2026-06-13T07:00:00Z" });
    expect(await changeDrill(moved, amara)).toMatchObject(isOver());
    expect(await answerInvitation({ release: key, drillId, comes: true }, yusuf)).toMatchObject(isOver());
    expect(await noteDrill({ release: key, drillId: fire, worked: "All", unclear: "", tookLong: "" }, jonas)).toMatchObject(isOver());
    expect(await drillOf(drillId)).toMatchObject({ scheduledAt: new Date(inTwoDays), cancelledAt: null, sequence: 0 });
    expect(await told("drillInvited")).toEqual([]);
    // Calling off what nobody comes to any more is always right.
    const other = await db().drill.create({ data: { releaseId: (await db().release.findFirstOrThrow()).id, kind: "fire", scheduledAt: new Date(inTwoDays), createdAt: noon }, select: { id: true } });
    must(await cancelDrill({ release: key, drillId: other.id }, amara));
    for (const each of [drillId, fire]) expect(must(await getDrill({ release: key, drillId: each }, yusuf))).toMatchObject({ whyNotEdit: "This release is over: its drills stay as they are.", isInvited: false });
  });

  test("a staging test that is under way goes on to its end, and is told of afterwards", async () => {
    const drillId = await scheduled();
    const { run } = must(await startDrill({ release: key, drillId }, jonas));
    await end();
    must(await answerInvitation({ release: key, drillId, comes: true }, yusuf));
    const notes = { release: key, drillId, worked: "", unclear: "Who calls it off", tookLong: "" };
    must(await noteDrill(notes, jonas));
    const minute = await carryOut(run, jonas);
    must(await resolveRun({ run }, at(jonas, minute)));
    must(await noteDrill({ ...notes, worked: "The flag" }, at(jonas, minute + 1)));
    expect(must(await getDrill({ release: key, drillId }, jonas))).toMatchObject({ whyNotEdit: null });
  });
});

describe("an invitation", () => {
  test("is answered by who is invited, a viewer too; the last word counts, and the same word is one event", async () => {
    const drillId = await scheduled();
    const answer = (comes: unknown, who: Someone) => answerInvitation({ release: key, drillId, comes }, who);
    for (const comes of [true, true, false]) must(await answer(comes, vera));
    expect((await drillOf(drillId)).invitees.find(({ personId }) => personId === vera.actor.id)).toMatchObject({ comes: false });
    expect((await events("drill.answered")).map(({ data }) => data)).toMatchObject([{ comes: true }, { comes: false }]);
    expect(await answer(true, amara)).toMatchObject({ refusal: { kind: "rule", say: "You are not invited to this drill. Ask who leads it to invite you." } });
    expect(await answer("maybe", yusuf)).toMatchObject({ refusal: { kind: "invalid" } });
    const stranger = await signUp("Sam Stranger", "viewer");
    expect(await answer(true, stranger)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("two who answer at once are both heard", async () => {
    const drillId = await scheduled();
    for (const result of await Promise.all([yusuf, vera].map((who) => answerInvitation({ release: key, drillId, comes: true }, who)))) must(result);
    expect((await drillOf(drillId)).invitees.every(({ comes }) => comes === true)).toBe(true);
  });
});

describe("a fire drill", () => {
  const answers = { fails: "Sign-ups stop; the alert says so.", wayBack: "The flag, by Jonas.", onCall: "Jonas Lindqvist" };
  const record = (more = {}, who: ReturnType<typeof at> = jonas) => recordFireDrill({ release: key, result: "passed", answers, worked: "The names", ...more }, who);

  test("is kept with the version it speaks of, once, whether it was scheduled or not", async () => {
    const { drillId, version } = must(await record({ minutes: 35 }));
    expect(await drillOf(drillId)).toMatchObject({ kind: "fire", result: "passed", answers, worked: "The names", leadId: jonas.actor.id, endedAt: noon, startedAt: new Date("2026-06-10T11:25:00Z"), digest: expect.stringMatching(/^[\w-]{43}$/) });
    expect(version).toBe(1);
    expect((await db().planVersion.findFirstOrThrow({ where: { number: 1 } })).sealedAt).not.toBeNull();
    expect(must(await record({ minutes: 35 })).drillId).toBe(drillId);
    expect(await events("drill.passed")).toHaveLength(2);

    const planned = await scheduled({ kind: "fire" });
    must(await record({ drillId: planned, result: "failed" }, at(jonas, 60)));
    must(await record({ drillId: planned, result: "failed" }, at(jonas, 60)));
    expect(await drillOf(planned)).toMatchObject({ result: "failed", leadId: jonas.actor.id, scheduledAt: new Date(inTwoDays) });
    expect(await record({ drillId: planned }, at(jonas, 61))).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("recorded already") } });
    expect(await events("drill.failed")).toHaveLength(1);
  });

  test("without answers, of another kind, cancelled or from elsewhere is refused", async () => {
    expect(await record({ answers: { ...answers, onCall: " – " } })).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "answers.onCall", say: "Write who is on call, by name." }] } });
    expect(await record({ result: "fine" })).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "result" }] } });
    expect(await record({ drillId: await scheduled() })).toMatchObject({ refusal: { kind: "missing", say: "This drill is no fire drill. Read the list of drills again." } });
    const cancelled = await scheduled({ kind: "fire" });
    must(await cancelDrill({ release: key, drillId: cancelled }, amara));
    expect(await record({ drillId: cancelled })).toMatchObject({ refusal: { kind: "rule" } });
    expect(await recordFireDrill({ release: key, result: "passed", answers }, vera)).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test("takes notes afterwards, and never before it began", async () => {
    const { drillId } = must(await record());
    const notes = { release: key, drillId, worked: "The names", unclear: "Who decides on flight days", tookLong: "" };
    must(await noteDrill(notes, yusuf));
    must(await noteDrill(notes, yusuf));
    expect(await drillOf(drillId)).toMatchObject({ unclear: "Who decides on flight days", result: "passed" });
    expect(await events("drill.changed")).toHaveLength(1);
    expect(await noteDrill({ ...notes, drillId: await scheduled() }, yusuf)).toMatchObject({ refusal: { kind: "rule", say: expect.stringContaining("has not begun") } });
  });
});
