import { beforeAll, describe, expect, test } from "vitest";
import { clients } from "../db";
import { freshDatabase } from "../testing/database";
import { resolvedRun } from "../testing/resolved-run";
import { at, must, noon, signUp } from "../testing/world";
import { addAction, changeAction, finishAction, removeAction, reopenAction, startAction } from "./actions";
import { changeReviewLead } from "./change-lead";
import { inviteToReview, markReviewRead } from "./invite-to-review";
import { saveReview } from "./save-review";

type Someone = Awaited<ReturnType<typeof signUp>>;
let amara: Someone, jonas: Someone, priya: Someone, viewer: Someone;
let run: string;

beforeAll(async () => {
  await freshDatabase();
  [amara, jonas, priya, viewer] = await Promise.all([signUp("Amara Okafor", "productManager"), signUp("Jonas Lindqvist", "engineer"), signUp("Priya Raman", "leader"), signUp("Vera View", "viewer")]);
  ({ run } = await resolvedRun(amara, jonas));
});

const db = () => clients().write;
const review = () => db().review.findFirstOrThrow({ include: { actions: { orderBy: { position: "asc" } }, readers: true } });
const events = (type: string) => db().event.findMany({ where: { type }, orderBy: { number: "asc" } });

describe("saving a text", () => {
  test("keeps it, tells its revision, and records one event; the same text again changes nothing", async () => {
    const saved = must(await saveReview({ run, text: "rootCause", base: 0, value: "Too little memory" }, at(amara, 100)));
    expect(saved).toEqual({ text: "rootCause", revision: 1, at: at(amara, 100).now.toISOString() });
    expect(must(await saveReview({ run, text: "rootCause", base: 0, value: "Too little memory" }, jonas))).toEqual(saved);
    expect(await review()).toMatchObject({ rootCause: "Too little memory", revision: 1 });
    expect(await events("review.saved")).toMatchObject([{ personId: amara.actor.id, data: { run, text: "rootCause" } }]);
  });

  test("two people at once: the second is given the first's words, and nothing is overwritten", async () => {
    const base = 0;
    const both = await Promise.all([
      saveReview({ run, text: "worked", base, value: "The switch" }, amara),
      saveReview({ run, text: "worked", base, value: "The nightly branch" }, jonas),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = (await review()).worked;
    const refused = both.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ refusal: { kind: "conflict", current: { text: kept, revision: 2 }, say: expect.stringContaining("Both texts are kept") } });
  });

  test("texts of different questions do not disturb each other", async () => {
    must(await saveReview({ run, text: "didNotWork", base: 0, value: "The message" }, priya));
    must(await saveReview({ run, text: "rootCause", base: 1, value: "Too little memory, since 2024" }, amara));
    expect(await review()).toMatchObject({ didNotWork: "The message", rootCause: "Too little memory, since 2024" });
  });

  test("a run without review, or no run, is said to be missing", async () => {
    expect(await saveReview({ run: "RUN-999", text: "worked", base: 0, value: "" }, amara)).toMatchObject({ refusal: { kind: "missing" } });
  });
});

describe("an action", () => {
  const fields = { what: "Test on old phones", dueOn: "2026-06-19" };

  test("has an active owner and a day, and the owner is told", async () => {
    const { actionId } = must(await addAction({ run, ...fields, ownerId: priya.actor.id }, amara));
    expect((await review()).actions).toMatchObject([{ id: actionId, position: 1, ownerId: priya.actor.id, dueOn: new Date("2026-06-19T00:00:00Z") }]);
    expect(await db().notification.findFirst({ where: { personId: priya.actor.id, kind: "actionGiven" } })).toMatchObject({ say: expect.stringContaining("Test on old phones") });

    await db().person.update({ where: { id: viewer.actor.id }, data: { deactivatedAt: noon } });
    expect(await addAction({ run, ...fields, ownerId: viewer.actor.id }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "ownerId", say: "Vera View is deactivated. Choose somebody who is active." }] } });
    expect(await changeAction({ run, actionId, ...fields, ownerId: viewer.actor.id }, amara)).toMatchObject({ refusal: { kind: "invalid" } });
    await db().person.update({ where: { id: viewer.actor.id }, data: { deactivatedAt: null } });
    expect(await addAction({ run, ...fields, ownerId: crypto.randomUUID() }, amara)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await addAction({ run, ...fields, what: " ", dueOn: "2026-02-30", ownerId: priya.actor.id }, amara)).toMatchObject({ refusal: { kind: "invalid", fields: [{ path: "what" }, { path: "dueOn" }] } });
  });

  test("is started, finished and re-opened, each once however often it is asked", async () => {
    const { id: actionId } = (await review()).actions[0] ?? { id: "" };
    const asked = { run, actionId };
    for (const verb of [startAction, startAction, finishAction, finishAction]) must(await verb(asked, jonas));
    expect((await review()).actions[0]).toMatchObject({ startedAt: noon, doneAt: noon, doneById: jonas.actor.id });
    must(await startAction(asked, jonas));
    must(await reopenAction(asked, jonas));
    must(await reopenAction(asked, jonas));
    expect((await review()).actions[0]).toMatchObject({ startedAt: null, doneAt: null, doneById: null });
    for (const type of ["action.started", "action.finished", "action.reopened"]) expect(await events(type)).toHaveLength(1);
  });

  test("with another day is reminded anew, with another word it is not", async () => {
    const { id: actionId } = (await review()).actions[0] ?? { id: "" };
    await db().reviewAction.update({ where: { id: actionId }, data: { remindedAt: noon } });
    must(await changeAction({ run, actionId, ...fields, what: "Test on phones with 2 GB", ownerId: priya.actor.id }, amara));
    expect((await review()).actions[0]).toMatchObject({ what: "Test on phones with 2 GB", remindedAt: noon });
    must(await changeAction({ run, actionId, what: "Test on phones with 2 GB", dueOn: "2026-06-26", ownerId: priya.actor.id }, amara));
    expect((await review()).actions[0]).toMatchObject({ remindedAt: null });
    must(await changeAction({ run, actionId, what: "Test on phones with 2 GB", dueOn: "2026-06-26", ownerId: priya.actor.id }, amara));
    expect(await events("action.changed")).toHaveLength(2);
  });

  test("that is removed is gone, and said to be so", async () => {
    const { actionId } = must(await addAction({ run, ...fields, ownerId: jonas.actor.id }, jonas));
    must(await removeAction({ run, actionId }, jonas));
    expect(await removeAction({ run, actionId }, jonas)).toMatchObject({ refusal: { kind: "missing" } });
    expect((await review()).actions).toHaveLength(1);
  });
});

describe("people", () => {
  test("another lead is told, and reminded anew", async () => {
    await db().review.updateMany({ data: { remindedAt: noon } });
    must(await changeReviewLead({ run, leadId: priya.actor.id }, amara));
    must(await changeReviewLead({ run, leadId: priya.actor.id }, amara));
    expect(await review()).toMatchObject({ leadId: priya.actor.id, remindedAt: null });
    expect(await events("review.leadChanged")).toMatchObject([{ data: { run, lead: "Priya Raman" } }]);
  });

  test("who is invited may read it and, viewer or not, write in it; the first reading stays", async () => {
    expect(await markReviewRead({ run }, viewer)).toMatchObject({ refusal: { kind: "forbidden" } });
    must(await inviteToReview({ run, personIds: [viewer.actor.id, jonas.actor.id] }, amara));
    must(await inviteToReview({ run, personIds: [viewer.actor.id] }, amara));
    must(await markReviewRead({ run }, at(viewer, 200)));
    must(await markReviewRead({ run }, at(viewer, 300)));
    const { readers } = await review();
    expect(readers.find(({ personId }) => personId === viewer.actor.id)?.readAt).toEqual(at(viewer, 200).now);
    expect(readers.find(({ personId }) => personId === jonas.actor.id)?.readAt).toBeNull();
    expect(await events("review.invited")).toMatchObject([{ data: { people: ["Vera View", "Jonas Lindqvist"] } }]);
    expect(await events("review.read")).toHaveLength(1);
    must(await saveReview({ run, text: "improve", base: 0, value: "Older phones" }, viewer));
  });
});
